package io.parta.rights;

/** Actions that one context offers on its objects; see {@link Actions}. */
interface ActionRows {

    void add(Actions actions);
}
