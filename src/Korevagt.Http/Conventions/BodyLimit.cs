namespace Korevagt.Http.Conventions;

/// <summary>The longest body of an operation in bytes, after decompression.</summary>
public sealed record BodyLimit(int Bytes);
