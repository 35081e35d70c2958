/**
 * Contacts of an organisation (ST-4): its members by roster name, searched with typos and with ё as е, filtered by role and
 * class; how many there are; which of them may be the same person twice (ID-6). Phones are never here (ID-2).
 *
 * <p>Invariants: a list, a search and a count show exactly the members that
 * {@link io.parta.organization.membership.MemberVisibility} shows, and each is one statement, whatever the
 * page.
 *
 * <p>Read {@link io.parta.organization.contact.ContactsGraphQL}, then {@link io.parta.organization.contact.ContactReads}.
 */
@NullMarked
package io.parta.organization.contact;

import org.jspecify.annotations.NullMarked;
