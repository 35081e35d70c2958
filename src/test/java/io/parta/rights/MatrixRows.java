package io.parta.rights;

/** Rows of the matrix that one context adds; a context with root fields has one. */
interface MatrixRows {

    /** Makes what the documents refer to and names it by variables. It runs before anything is tried. */
    default void prepare(MatrixWorld world) {}

    void add(Matrix matrix);
}
