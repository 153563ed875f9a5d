namespace Korevagt.Store;

/// <summary>What a request was answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">What the body is, or null without one.</param>
/// <param name="Location">Where what was made lives, or null.</param>
/// <param name="ETag">Its version, or null.</param>
/// <param name="Body">The body; empty where there is none.</param>
public sealed record KeptResponse(int Status, string? ContentType, string? Location, string? ETag, byte[] Body);
