package io.parta.organization;

import org.eclipse.microprofile.graphql.Description;

/** Kinds of organisations (OR-1). */
@Description("Kind of an organisation: chooses labels and which class staff exist.")
public enum OrganizationKind {
    @Description("School.")
    SCHOOL,
    @Description("College: secondary vocational education.")
    COLLEGE,
    @Description("Kindergarten.")
    KINDERGARTEN,
    @Description("Supplementary education of children and adults.")
    SUPPLEMENTARY,
    @Description("Professional development of teachers.")
    PROFESSIONAL_DEVELOPMENT
}
