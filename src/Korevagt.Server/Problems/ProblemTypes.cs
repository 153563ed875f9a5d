namespace Korevagt.Server.Problems;

/// <summary>Every kind of fault that the server answers with.</summary>
public static class ProblemTypes
{
    /// <summary>What was sent is not right, and each fault is listed.</summary>
    public static readonly ProblemType Input = new(
        "input", 400, "The input has faults",
        "Every fault is listed with a JSON pointer (or the name of the parameter), what is wrong and what was expected. Mend "
        + "them all and send again.");

    /// <summary>The request itself is no HTTP that the server takes.</summary>
    public static readonly ProblemType Malformed = new(
        "malformed", 400, "The request cannot be understood",
        "The request itself, not its content, is broken. Sending it again does not help.");

    /// <summary>The Host header names a host that is not ours.</summary>
    public static readonly ProblemType Host = new(
        "host", 400, "This server is not called that",
        "The Host header names a host that is not among the server's own (setting Korevagt:Hosts).");

    /// <summary>The caller is not known: no key or token, or one that lets nobody in.</summary>
    public static readonly ProblemType Unauthenticated = new(
        "unauthenticated", 401, "The key is missing, unknown or expired",
        "Send an API key or a token as 'Authorization: Bearer ...'. The one that was sent, if any, is unknown, expired, revoked "
        + "or malformed.");

    /// <summary>The caller is known and lacks the permission.</summary>
    public static readonly ProblemType Forbidden = new(
        "forbidden", 403, "You may not do this",
        "Your role, or the scopes of your key, do not include the permission that this operation needs.");

    /// <summary>The path, or what it names, does not exist.</summary>
    public static readonly ProblemType NotFound = new(
        "not-found", 404, "There is nothing here", "Neither the path nor what it names exists.");

    /// <summary>The path exists and does not take this method.</summary>
    public static readonly ProblemType Method = new(
        "method", 405, "Not with this method", "The path exists, and the methods it takes are in the Allow header.");

    /// <summary>None of the media types in the Accept header can be served.</summary>
    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable", 406, "Not in this form", "None of the media types in the Accept header can be served here.");

    /// <summary>The body did not arrive in time.</summary>
    public static readonly ProblemType TooSlow = new(
        "too-slow", 408, "The request came too slowly", "The body did not arrive in time. Send it again.");

    /// <summary>What is asked cannot be done in the present state.</summary>
    public static readonly ProblemType Conflict = new(
        "conflict", 409, "It does not fit the present state", "What is asked cannot be done as things are; the detail says why.");

    /// <summary>A request with the same Idempotency-Key has not been answered yet.</summary>
    public static readonly ProblemType Running = new(
        "request-running", 409, "This request is being worked on",
        "A request with the same Idempotency-Key has not been answered yet. Wait and send it again.");

    /// <summary>The version in If-Match is not the present one.</summary>
    public static readonly ProblemType Changed = new(
        "changed", 412, "It was changed meanwhile",
        "The version in If-Match is not the present one. Get it again, apply your change to it and send that.");

    /// <summary>The ETag in If-Match is not as the server gave it: something on the way has altered it.</summary>
    public static readonly ProblemType AlteredETag = new(
        "altered-etag", 412, "The ETag was altered on its way",
        "The ETag in If-Match is that of the present version, but not as the server gave it: weak (W/ before it), or with a mark "
        + "of its compression. A proxy that compresses answers does that. Nothing was changed; switch compression off at the proxy, "
        + "or send the ETag without the addition.");

    /// <summary>The body is longer than the operation takes.</summary>
    public static readonly ProblemType TooLarge = new(
        "too-large", 413, "The body is too large", "The body is longer than this operation takes, counted after decompression.");

    /// <summary>The request line is longer than the server takes.</summary>
    public static readonly ProblemType AddressTooLong = new(
        "address-too-long", 414, "The address is too long", "The request line is longer than the server takes.");

    /// <summary>The media type or encoding of the body is none that the operation takes.</summary>
    public static readonly ProblemType MediaType = new(
        "media-type", 415, "Not of this media type",
        "The Content-Type or Content-Encoding is none that this operation takes; the detail names what came and what is taken.");

    /// <summary>The Idempotency-Key was used for another request.</summary>
    public static readonly ProblemType RequestReused = new(
        "request-reused", 422, "This Idempotency-Key belongs to another request",
        "The key was used within the last 24 hours with another method, path or body. Take a new key for a new request.");

    /// <summary>The change needs If-Match and does not have it.</summary>
    public static readonly ProblemType VersionRequired = new(
        "version-required", 428, "Say which version you change",
        "This operation needs If-Match with the ETag of the version that the change is based on.");

    /// <summary>The rate limit of requests, of failed logins or of listeners is reached.</summary>
    public static readonly ProblemType TooMany = new(
        "too-many", 429, "Too many requests", "Wait as many seconds as Retry-After says.");

    /// <summary>The headers together are longer than the server takes.</summary>
    public static readonly ProblemType HeadersTooLarge = new(
        "headers-too-large", 431, "The headers are too large", "The headers together are longer than the server takes.");

    /// <summary>A defect of the server.</summary>
    public static readonly ProblemType Internal = new(
        "internal", 500, "Something is broken here", "A defect of the server. It is in its log under the trace id.");

    /// <summary>The store cannot be reached.</summary>
    public static readonly ProblemType StoreAway = new(
        "store-away", 503, "The store cannot be reached", "Nothing was changed. Send it again after Retry-After.");

    /// <summary>The request was given up after its time limit.</summary>
    public static readonly ProblemType TookTooLong = new(
        "took-too-long", 503, "It took too long", "The server gave the request up after its time limit. Send it again later.");

    /// <summary>All of them, by status.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        Input, Malformed, Host, Unauthenticated, Forbidden, NotFound, Method, NotAcceptable, TooSlow, Conflict, Running, Changed,
        AlteredETag,
        TooLarge,
        AddressTooLong, MediaType, RequestReused, VersionRequired, TooMany, HeadersTooLarge, Internal, StoreAway, TookTooLong,
    ];

    /// <summary>The general kind for a status code that something else has set.</summary>
    public static ProblemType OfStatus(int status) => status == 400
        ? Malformed
        : All.FirstOrDefault(type => type.Status == status) ?? (status >= 500 ? Internal : Malformed);
}
