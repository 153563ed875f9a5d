namespace Korevagt.Store.Access;

/// <summary>Why a key lets nobody in. For logs; who knocks is not told.</summary>
public enum KeyRefusal
{
    /// <summary>It does not look like a key.</summary>
    Malformed,

    /// <summary>There is no such key, or its secret is another.</summary>
    Unknown,

    /// <summary>It has expired.</summary>
    Expired,

    /// <summary>It was revoked.</summary>
    Revoked,
}
