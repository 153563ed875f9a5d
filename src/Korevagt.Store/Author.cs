namespace Korevagt.Store;

/// <summary>Who changes something, and within which request.</summary>
/// <param name="Id">Who for good: <c>key:1f0c...</c> or <c>oidc:subject</c>.</param>
/// <param name="Name">Who, for people.</param>
/// <param name="Trace">The trace of the request, or null.</param>
/// <param name="Claim">The request's hold on its Idempotency-Key, marked in the transaction of the change; null without one.</param>
public sealed record Author(string Id, string Name, string? Trace = null, RequestClaim? Claim = null)
{
    /// <summary>The program itself, where nobody asked.</summary>
    public static Author Program { get; } = new("program", "Korevagt");
}
