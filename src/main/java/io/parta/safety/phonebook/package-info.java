/**
 * People's phone books: whom they count among their contacts (SF-1).
 *
 * <p>Invariants: a number is kept as an HMAC under the service's key and in no other form; nobody learns who of a phone book
 * is here, neither by an answer nor by an error; a phone book widens whom its owner hears from and nothing else; uploads are
 * bounded in size and in a day's number. Numbers of one's own come from whoever has proved them ({@link
 * io.parta.safety.phonebook.OwnPhones}), never from an input.
 *
 * <p>Read {@link io.parta.safety.phonebook.PhoneBookGraphQL}, {@link io.parta.safety.phonebook.PhoneBookService}.
 */
@NullMarked
package io.parta.safety.phonebook;

import org.jspecify.annotations.NullMarked;
