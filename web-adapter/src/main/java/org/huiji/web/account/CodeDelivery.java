package org.huiji.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Masks;
import org.huiji.web.presentation.Messages;
import org.huiji.web.sms.SmsGateway;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Sends a code for a page and says in words what became of it. */
@Component
public class CodeDelivery {

    private final SmsCodes codes;
    private final SmsGateway gateway;
    private final Masks masks;
    private final Messages messages;
    private final HttpServletRequest request;

    CodeDelivery(SmsCodes codes, SmsGateway gateway, Masks masks, Messages messages, HttpServletRequest request) {
        this.codes = codes;
        this.gateway = gateway;
        this.masks = masks;
        this.messages = messages;
        this.request = request;
    }

    /** Whether codes come by message at all; where they do not, they are given out in person. */
    public boolean isAvailable() {
        return gateway.isAvailable();
    }

    /** That they do not, in words. */
    public String unavailable() {
        return messages.text("sms.sending." + SmsCodes.Sending.UNAVAILABLE.name());
    }

    /** Sends one. Where it went stands in the model as {@code sent}; why it was not sent stands at {@code field}. */
    public void send(SmsCodes.Purpose purpose, String mobileNumber, String field, Problems problems, Model model) {
        SmsCodes.Sending sending = codes.send(purpose, mobileNumber, request.getRemoteAddr());
        String text = messages.text("sms.sending." + sending.name(), masks.phone(mobileNumber));
        if (sending == SmsCodes.Sending.SENT) {
            model.addAttribute("sent", text);
        } else {
            problems.put(field, text);
        }
    }
}
