package io.parta.platform.graphql.execution.differential.zoo;

import org.eclipse.microprofile.graphql.Enum;

/** An enum under another name, with constants of classes of their own. */
@Enum("Shade")
public enum Tone {
    LIGHT {
        @Override
        boolean isBright() {
            return true;
        }
    },
    DARK;

    boolean isBright() {
        return false;
    }
}
