package signature

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/x509"
	"encoding/asn1"
)

var rsaPSS = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 10}

// pss has the parameters of RSASSA-PSS that are read here.
type pss struct {
	Hash algorithm     `asn1:"explicit,optional,tag:0"`
	Mask asn1.RawValue `asn1:"optional,tag:1"`
	Salt asn1.RawValue `asn1:"optional,tag:2"`
	Last asn1.RawValue `asn1:"optional,tag:3"`
}

// verify checks a signature with the key of a certificate.
func (one signerInfo) verify(certificate *x509.Certificate, parts ...[]byte) error {
	hash, err := one.signingHash()
	if err != nil {
		return err
	}
	h := hash.New()
	for _, part := range parts {
		_, _ = h.Write(part)
	}
	digest := h.Sum(nil)
	fits := false
	switch key := certificate.PublicKey.(type) {
	case *rsa.PublicKey:
		if one.Algorithm.Type.Equal(rsaPSS) {
			fits = rsa.VerifyPSS(key, hash, digest, one.Signature, nil) == nil
		} else {
			fits = rsa.VerifyPKCS1v15(key, hash, digest, one.Signature) == nil
		}
	case *ecdsa.PublicKey:
		fits = ecdsa.VerifyASN1(key, digest, one.Signature)
	case ed25519.PublicKey:
		var whole []byte
		for _, part := range parts {
			whole = append(whole, part...)
		}
		fits = ed25519.Verify(key, whole, one.Signature)
	default:
		return unknown("its key is a %T", key)
	}
	if !fits {
		return broken("it was made with another key, or of something else")
	}
	return nil
}

// signingHash is the hash that the signature is of: that which its algorithm names, else that of
// the digest.
func (one signerInfo) signingHash() (crypto.Hash, error) {
	named := map[string]crypto.Hash{
		"1.2.840.113549.1.1.5": crypto.SHA1, "1.2.840.113549.1.1.14": crypto.SHA224,
		"1.2.840.113549.1.1.11": crypto.SHA256, "1.2.840.113549.1.1.12": crypto.SHA384,
		"1.2.840.113549.1.1.13": crypto.SHA512, "1.2.840.10045.4.1": crypto.SHA1,
		"1.2.840.10045.4.3.1": crypto.SHA224, "1.2.840.10045.4.3.2": crypto.SHA256,
		"1.2.840.10045.4.3.3": crypto.SHA384, "1.2.840.10045.4.3.4": crypto.SHA512,
	}
	if hash, ok := named[one.Algorithm.Type.String()]; ok {
		return hash, nil
	}
	if one.Algorithm.Type.Equal(rsaPSS) {
		var p pss
		if len(one.Algorithm.Parameters.FullBytes) > 0 {
			if _, err := asn1.Unmarshal(one.Algorithm.Parameters.FullBytes, &p); err != nil {
				return 0, broken("its parameters: %v", err)
			}
		}
		if p.Hash.Type == nil {
			return crypto.SHA1, nil // the default of the standard
		}
		return p.Hash.hash()
	}
	return one.Digest.hash()
}
