namespace Korevagt.Http.Conventions;

/// <summary>Marks operations that take an Idempotency-Key, by which a request that is sent again has its effect once.</summary>
public sealed class IdempotentOperation
{
    /// <summary>The header that brings the key.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Characters of the longest key.</summary>
    public const int LongestKey = 200;

    /// <summary>The mark.</summary>
    public static IdempotentOperation Mark { get; } = new();

    /// <summary>The header, for the document.</summary>
    public static QueryParameter Parameter { get; } = new(
        Header, true,
        "Any text of up to 200 characters, new for every new request: sent again, the request has its effect once.")
    {
        Longest = LongestKey,
    };
}
