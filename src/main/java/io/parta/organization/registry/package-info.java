/**
 * What the state's registers say about an organisation: INN, KPP and OGRN with their check digits, and the 89 subjects
 * (OR-2). Pure, without a database.
 */
@NullMarked
package io.parta.organization.registry;

import org.jspecify.annotations.NullMarked;
