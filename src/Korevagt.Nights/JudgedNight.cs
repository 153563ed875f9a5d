namespace Korevagt.Nights;

/// <summary>A night held against the one before.</summary>
/// <param name="Figures">The night's figures with what the next night is to be compared with; these are to be kept.</param>
/// <param name="Alerts">What is new, the most severe first.</param>
public sealed record JudgedNight(NightFigures Figures, IReadOnlyList<NightAlert> Alerts);
