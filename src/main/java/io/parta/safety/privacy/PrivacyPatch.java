package io.parta.safety.privacy;

import io.parta.platform.graphql.input.Patch;
import io.parta.safety.Audience;
import io.parta.safety.Switches;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Changes of settings, one's own or a child's. */
public abstract class PrivacyPatch extends Patch {

    private int version;
    private @Nullable Audience mayWrite;
    private @Nullable Audience mayCall;
    private @Nullable Audience mayAddToChats;
    private @Nullable Audience maySeeProfile;
    private @Nullable Boolean safeMode;

    @NonNull
    @Description("Version of the settings that was read; CONFLICT when they were changed since.")
    public void setVersion(int version) {
        this.version = version;
    }

    @Description("Who may open a direct chat; null is ORGANIZATION_CONTACTS again.")
    public void setMayWrite(@Nullable Audience mayWrite) {
        this.mayWrite = mayWrite;
        mark("mayWrite");
    }

    @Description("Who may call; null is ORGANIZATION_CONTACTS again.")
    public void setMayCall(@Nullable Audience mayCall) {
        this.mayCall = mayCall;
        mark("mayCall");
    }

    @Description("Who may add the person to chats; null is ORGANIZATION_CONTACTS again.")
    public void setMayAddToChats(@Nullable Audience mayAddToChats) {
        this.mayAddToChats = mayAddToChats;
        mark("mayAddToChats");
    }

    @Description("Who may see the profile; null is ORGANIZATION_CONTACTS again.")
    public void setMaySeeProfile(@Nullable Audience maySeeProfile) {
        this.maySeeProfile = maySeeProfile;
        mark("maySeeProfile");
    }

    @Description("Whether safe mode is on; null is off again, which a minor's cannot be.")
    public void setSafeMode(@Nullable Boolean safeMode) {
        this.safeMode = safeMode;
        mark("safeMode");
    }

    int version() {
        return version;
    }

    boolean leavesSafeMode() {
        return has("safeMode") && !Boolean.TRUE.equals(safeMode);
    }

    /** Puts what was sent onto the settings. */
    void applyTo(PrivacyEntity settings) {
        settings.mayWrite = choose("mayWrite", mayWrite, settings.mayWrite, Switches.DEFAULT);
        settings.mayCall = choose("mayCall", mayCall, settings.mayCall, Switches.DEFAULT);
        settings.mayAddToChats = choose("mayAddToChats", mayAddToChats, settings.mayAddToChats, Switches.DEFAULT);
        settings.maySeeProfile = choose("maySeeProfile", maySeeProfile, settings.maySeeProfile, Switches.DEFAULT);
        settings.safeMode = choose("safeMode", safeMode, settings.safeMode, false);
    }

    private <T> T choose(String field, @Nullable T sent, T current, T cleared) {
        return has(field) ? Objects.requireNonNullElse(sent, cleared) : current;
    }
}
