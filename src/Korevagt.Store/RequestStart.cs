namespace Korevagt.Store;

/// <summary>What is known of a request with an Idempotency-Key when it arrives.</summary>
/// <param name="State">Which of the cases it is.</param>
/// <param name="Claim">The hold on the key, where it is new.</param>
/// <param name="Response">What was answered, where it was.</param>
/// <param name="Reference">What its effect made, where it has happened and its answer is not known.</param>
public sealed record RequestStart(RequestStartState State, RequestClaim? Claim = null, KeptResponse? Response = null, string? Reference = null);
