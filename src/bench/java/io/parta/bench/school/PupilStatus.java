package io.parta.bench.school;

/** State of a pupil. */
public enum PupilStatus {
    ACTIVE,
    ON_LEAVE,
    GRADUATED
}
