namespace Korevagt.Server.Requests;

/// <summary>Marks operations that take an Idempotency-Key.</summary>
public sealed class OnceOperation
{
    /// <summary>The header that brings the key.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Characters of the longest key.</summary>
    public const int LongestKey = 200;

    /// <summary>The mark.</summary>
    public static OnceOperation Mark { get; } = new();
}
