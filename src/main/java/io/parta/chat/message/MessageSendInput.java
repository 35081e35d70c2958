package io.parta.chat.message;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code messageSend} takes. */
@Input("MessageSendInput")
@Description("Input of `messageSend`.")
public final class MessageSendInput extends MessageContent {

    private String chatId = "";

    @Pattern(regexp = ClientKey.FORM)
    private String clientKey = "";

    @Id
    @NonNull
    @Description("Id of the chat.")
    public void setChatId(String chatId) {
        this.chatId = chatId;
    }

    @NonNull
    @Description(
            "Key of the message that the client has drawn, a UUID: a retry with the same key is answered with the first "
                    + "message.")
    public void setClientKey(String clientKey) {
        this.clientKey = clientKey;
    }

    String chatId() {
        return chatId;
    }

    String clientKey() {
        return clientKey;
    }
}
