using System.ComponentModel;

namespace Korevagt.Nights;

/// <summary>A log of the history on one night.</summary>
/// <param name="Log">What the history has of it.</param>
/// <param name="IsNew">Whether it was taken up on this night.</param>
public sealed record NightLog(
    [Description("What the history has of it.")] MergedLog Log,
    [Description("Whether it was taken up on this night.")] bool IsNew);
