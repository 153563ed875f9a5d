namespace Korevagt.Server.Access;

/// <summary>One kind of thing that can be shown at the door.</summary>
internal interface IBearerCheck
{
    /// <summary>Whether something shown is of this kind, valid or not.</summary>
    bool IsFor(string shown);

    /// <summary>Whom it lets in.</summary>
    /// <returns>The caller, or null and why not, for the log.</returns>
    Task<(Caller? Caller, string Refusal)> CheckAsync(string shown, CancellationToken cancellation);
}
