// Package signature checks the electronic signatures and timestamps of PDFs: that what they cover
// is unchanged, and that it was signed with the key of the certificate in them. It does not check
// who vouches for the certificate, nor whether it was valid: that takes lists that are not here.
package signature

import (
	"bytes"
	"crypto"
	_ "crypto/sha1" // of old signatures
	_ "crypto/sha256"
	_ "crypto/sha512"
	"crypto/x509"
	"encoding/asn1"
	"fmt"
	"time"
)

// Signer is who signed, as the certificate says.
type Signer struct {
	Name      string
	At        time.Time // as the signer says, or the timestamp; zero where it is not said
	Timestamp bool      // by an authority, of everything before it
}

// Error says why a signature is none that holds.
type Error struct {
	// Unknown: it is in a form that is not read here, and may hold; else it does not fit what it
	// covers, or is broken itself.
	Unknown bool
	Detail  string
}

func (e *Error) Error() string { return "checking a signature: " + e.Detail }

func broken(form string, with ...any) error { return &Error{Detail: fmt.Sprintf(form, with...)} }

func unknown(form string, with ...any) error {
	return &Error{Unknown: true, Detail: fmt.Sprintf(form, with...)}
}

// Identifiers of kinds of content, attributes and formats.
var (
	signedData    = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 2}
	contentType   = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 3}
	messageDigest = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 4}
	signingTime   = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 5}
	timestampInfo = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 1, 4}
)

type contentInfo struct {
	Type    asn1.ObjectIdentifier
	Content asn1.RawValue `asn1:"explicit,tag:0"`
}

type signed struct {
	Version int
	Digests asn1.RawValue
	Inner   struct {
		Type    asn1.ObjectIdentifier
		Content []byte `asn1:"explicit,tag:0,optional"`
	}
	Certificates asn1.RawValue `asn1:"optional,tag:0"`
	Revocations  asn1.RawValue `asn1:"optional,tag:1"`
	Signers      []signerInfo  `asn1:"set"`
}

type signerInfo struct {
	Version    int
	Identifier asn1.RawValue // issuer and serial number, or key identifier
	Digest     algorithm
	Attributes asn1.RawValue `asn1:"optional,tag:0"`
	Algorithm  algorithm
	Signature  []byte
	Unsigned   asn1.RawValue `asn1:"optional,tag:1"`
}

type algorithm struct {
	Type       asn1.ObjectIdentifier
	Parameters asn1.RawValue `asn1:"optional"`
}

type attribute struct {
	Type   asn1.ObjectIdentifier
	Values []asn1.RawValue `asn1:"set"`
}

type issuerAndSerial struct {
	Issuer asn1.RawValue
	Serial asn1.RawValue
}

// imprint is what a timestamp says of what it covers.
type imprint struct {
	Version int
	Policy  asn1.ObjectIdentifier
	Message struct {
		Digest algorithm
		Hash   []byte
	}
	Serial asn1.RawValue
	At     time.Time `asn1:"generalized"`
}

// Check reads a signature in the CMS format, in DER, of the bytes that it covers. Its error is an
// *Error; the signer is given with it where he is known.
func Check(contents []byte, covered ...[]byte) (who Signer, err error) {
	if bytes.HasPrefix(contents, []byte{0x30, 0x80}) {
		return who, unknown("it is in BER")
	}
	var outer contentInfo
	if _, err := asn1.Unmarshal(contents, &outer); err != nil { // what follows is filling
		return who, broken("%v", err)
	}
	var s signed
	if !outer.Type.Equal(signedData) {
		return who, unknown("its kind is %v", outer.Type)
	}
	if _, err := asn1.Unmarshal(outer.Content.Bytes, &s); err != nil {
		return who, broken("%v", err)
	}
	if len(s.Signers) != 1 {
		return who, unknown("it has %d signers", len(s.Signers))
	}
	one := s.Signers[0]
	certificate, err := one.certificate(s.Certificates.Bytes)
	if err != nil {
		return who, err
	}
	who.Name = nameOf(certificate)
	attributes, err := one.attributes()
	if err != nil {
		return who, err
	}
	if at, ok := attributes[signingTime.String()]; ok {
		_, _ = asn1.Unmarshal(at.FullBytes, &who.At) // a time that cannot be read is not said
	}
	if s.Inner.Type.Equal(timestampInfo) {
		var stamp imprint
		if _, err := asn1.Unmarshal(s.Inner.Content, &stamp); err != nil {
			return who, broken("its timestamp: %v", err)
		}
		who.Timestamp, who.At = true, stamp.At
		got, err := stamp.Message.Digest.of(covered...)
		if err != nil {
			return who, err
		}
		if !bytes.Equal(got, stamp.Message.Hash) {
			return who, broken("what it covers has another digest")
		}
		covered = [][]byte{s.Inner.Content}
	}
	return who, one.check(certificate, s.Inner.Type, attributes, covered)
}

// attributes are the signed attributes by type, the first value of each.
func (one signerInfo) attributes() (map[string]asn1.RawValue, error) {
	out := map[string]asn1.RawValue{}
	for rest := one.Attributes.Bytes; len(rest) > 0; {
		var a attribute
		var err error
		if rest, err = asn1.Unmarshal(rest, &a); err != nil {
			return nil, broken("its attributes: %v", err)
		}
		if _, twice := out[a.Type.String()]; twice || len(a.Values) == 0 {
			return nil, broken("its attribute %v is there twice, or empty", a.Type)
		}
		out[a.Type.String()] = a.Values[0]
	}
	return out, nil
}

// check checks the digest of what is covered, and the signature with the certificate's key.
func (one signerInfo) check(certificate *x509.Certificate, kind asn1.ObjectIdentifier,
	attributes map[string]asn1.RawValue, covered [][]byte) error {
	if len(attributes) == 0 {
		return one.verify(certificate, covered...)
	}
	got, err := one.Digest.of(covered...)
	if err != nil {
		return err
	}
	var want []byte
	if _, err := asn1.Unmarshal(attributes[messageDigest.String()].FullBytes, &want); err != nil {
		return broken("its digest: %v", err)
	}
	var said asn1.ObjectIdentifier
	_, err = asn1.Unmarshal(attributes[contentType.String()].FullBytes, &said)
	if err != nil || !said.Equal(kind) || !bytes.Equal(got, want) {
		return broken("what it covers has another digest")
	}
	set := bytes.Clone(one.Attributes.FullBytes)
	set[0] = 0x31 // they are signed as a set
	return one.verify(certificate, set)
}

// certificate is the signer's own.
func (one signerInfo) certificate(all []byte) (*x509.Certificate, error) {
	var by issuerAndSerial
	_, err := asn1.Unmarshal(one.Identifier.FullBytes, &by)
	byKey := err != nil
	for rest := all; len(rest) > 0; {
		var raw asn1.RawValue
		if rest, err = asn1.Unmarshal(rest, &raw); err != nil {
			return nil, broken("its certificates: %v", err)
		}
		c, err := x509.ParseCertificate(raw.FullBytes)
		if err != nil {
			continue // that of another, perhaps
		}
		serial, err := asn1.Marshal(c.SerialNumber)
		switch {
		case err != nil:
		case byKey && bytes.Equal(one.Identifier.Bytes, c.SubjectKeyId),
			!byKey && bytes.Equal(by.Issuer.FullBytes, c.RawIssuer) &&
				bytes.Equal(by.Serial.FullBytes, serial):
			return c, nil
		}
	}
	return nil, broken("the signer's certificate is not there, or cannot be read")
}

// nameOf is the name of who a certificate is of: a person, an organization, or a machine.
func nameOf(c *x509.Certificate) string {
	switch {
	case c.Subject.CommonName != "":
		return c.Subject.CommonName
	case len(c.Subject.Organization) > 0:
		return c.Subject.Organization[0]
	}
	return c.Subject.String()
}

// of hashes bytes as the algorithm says.
func (a algorithm) of(parts ...[]byte) ([]byte, error) {
	hash, err := a.hash()
	if err != nil {
		return nil, err
	}
	h := hash.New()
	for _, part := range parts {
		_, _ = h.Write(part)
	}
	return h.Sum(nil), nil
}

// hash is the algorithm's hash.
func (a algorithm) hash() (crypto.Hash, error) {
	known := map[string]crypto.Hash{
		"1.3.14.3.2.26": crypto.SHA1, "2.16.840.1.101.3.4.2.4": crypto.SHA224,
		"2.16.840.1.101.3.4.2.1": crypto.SHA256, "2.16.840.1.101.3.4.2.2": crypto.SHA384,
		"2.16.840.1.101.3.4.2.3": crypto.SHA512,
	}
	hash, ok := known[a.Type.String()]
	if !ok {
		return 0, unknown("its digest is %v", a.Type)
	}
	return hash, nil
}
