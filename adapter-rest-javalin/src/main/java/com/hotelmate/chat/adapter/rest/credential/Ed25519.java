package com.hotelmate.chat.adapter.rest.credential;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/**
 * Signs and verifies by a private key alone, through the JDK. Ed25519 signatures are deterministic (RFC 8032), so who has
 * the key verifies one by making it again. Thread-safe.
 */
final class Ed25519 extends EdDSAProvider implements JWSSigner, JWSVerifier {

    private final PrivateKey key;

    Ed25519(byte[] seed) {
        try {
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException("This Java has no Ed25519", unsupported);
        }
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] input) {
        return Base64URL.encode(signature(input));
    }

    @Override
    public boolean verify(JWSHeader header, byte[] input, Base64URL signature) {
        return JWSAlgorithm.EdDSA.equals(header.getAlgorithm())
                && MessageDigest.isEqual(signature(input), signature.decode());
    }

    private byte[] signature(byte[] input) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(input);
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
