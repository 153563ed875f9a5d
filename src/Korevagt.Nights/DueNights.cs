namespace Korevagt.Nights;

/// <summary>What is to be done now.</summary>
/// <param name="Run">The one night to run, the newest that is due; null where nothing is due.</param>
/// <param name="CaughtUp">The older nights that were missed and that it stands for, oldest first.</param>
/// <param name="HandledUpTo">What to remember: nights up to and with this one are not due again.</param>
public sealed record DueNights(Night? Run, IReadOnlyList<Night> CaughtUp, Night HandledUpTo);
