package io.parta.safety.privacy;

import io.parta.safety.Audience;
import io.parta.safety.Switches;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Settings of whom a person lets reach them (SF-1 … SF-3). */
@Description("Privacy of a person: whom they let reach them. The person and a minor's confirmed guardians see it.")
public record Privacy(
        @Ignore UUID personKey,

        @NonNull @Description("Who may open a direct chat.") Audience mayWrite,

        @NonNull @Description("Who may call.") Audience mayCall,

        @NonNull @Description("Who may add the person to chats.")
        Audience mayAddToChats,

        @NonNull @Description("Who may see the profile.") Audience maySeeProfile,

        @NonNull @Description("Safe mode; the stricter of it and a switch wins.")
        SafeMode safeMode,

        @Description("Whether a guardian keeps these settings: the person cannot change them.")
        boolean lockedByGuardian,

        @Description("Whether the person changes them by a PIN only.")
        boolean pinSet,

        @Description("Version of the settings: grows with each change; 0 of who chose nothing.")
        int version) {

    static Privacy of(JsonObject row) {
        boolean minor = row.getBoolean("minor");
        var switches = Switches.of(row);
        return new Privacy(
                UUID.fromString(row.getString("id")),
                switches.write(),
                switches.call(),
                switches.addToChats(),
                switches.seeProfile(),
                new SafeMode(minor || row.getBoolean("safe_mode"), minor),
                minor && row.getBoolean("locked"),
                row.getBoolean("pin_set"),
                row.getInteger("version"));
    }
}
