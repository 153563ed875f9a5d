namespace Korevagt.Store;

/// <summary>The hold of one request on its Idempotency-Key.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Key">SHA-256 of the key.</param>
/// <param name="Owner">Which attempt holds it; another attempt may take it over when this one is taken for dead.</param>
public sealed record RequestClaim(string Caller, string Key, string Owner)
{
    /// <summary>Whether an effect has marked it: without a mark, an effect could come twice.</summary>
    public bool IsMarked { get; internal set; }
}
