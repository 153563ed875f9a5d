namespace Korevagt.Store;

/// <summary>What a nightly re-evaluation carries from night to night.</summary>
/// <param name="HandledUpTo">Identity of the last night that is not due again.</param>
/// <param name="Demand">Hash of the newest fitted demand, or null.</param>
/// <param name="Held">Hash of the forecast that demand is held against, or null.</param>
public sealed record NightStanding(string HandledUpTo, string? Demand, string? Held);
