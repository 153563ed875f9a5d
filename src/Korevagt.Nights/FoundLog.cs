namespace Korevagt.Nights;

/// <summary>A log that lies whole in the folder.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Sha256">SHA-256 of its content, as hexadecimal digits.</param>
/// <param name="Bytes">Its length.</param>
public sealed record FoundLog(string Name, string Sha256, long Bytes);
