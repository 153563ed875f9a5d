namespace Korevagt.Settings;

/// <summary>A certificate in PEM files.</summary>
/// <param name="Certificate">The certificate, with its chain.</param>
/// <param name="Key">Its private key.</param>
public sealed record CertificateFiles(string Certificate, string Key);
