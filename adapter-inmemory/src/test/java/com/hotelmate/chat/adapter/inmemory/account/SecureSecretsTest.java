package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.testkit.account.SecretsContract;

class SecureSecretsTest implements SecretsContract {

    @Override
    public Secrets secrets() {
        return new SecureSecrets();
    }
}
