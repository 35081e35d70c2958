/**
 * Classes go on to the next academic year or graduate (ST-2). A promotion makes the next year's row of each class and takes
 * students and staff along, or graduates it, all or nothing; within 24 hours it is set back unless that would lose what was
 * done since (docs/decisions/0067). One class may graduate by itself.
 *
 * <p>Read {@link io.parta.organization.structure.promotion.PromotionGraphQL}, then
 * {@link io.parta.organization.structure.promotion.PromotionService},
 * {@link io.parta.organization.structure.promotion.PromotionPolicy} and
 * {@link io.parta.organization.structure.promotion.PromotionUndoService}. Events go to the organisation's topic:
 * CLASS_GRADUATED, CLASSES_PROMOTED, CLASSES_PROMOTION_UNDONE.
 */
@NullMarked
package io.parta.organization.structure.promotion;

import org.jspecify.annotations.NullMarked;
