using Korevagt.Domain.Texts;

namespace Korevagt.Demand.ServiceTimes;

/// <summary>Why no durations and no driving factor can be fitted to a log, in words.</summary>
internal static class ServiceTimeFaultTexts
{
    public static Text Differing { get; } = new("varigheder, der er forskellige", "durations that differ");

    public static Text Negative(int count) => new(
        FormattableString.Invariant($"{count} varigheder er negative"),
        FormattableString.Invariant($"{count} durations are negative"));

    public static Text FewDurations(int count) => new(
        FormattableString.Invariant($"loggen har {count} varigheder"),
        FormattableString.Invariant($"the log has {count} durations"));

    public static Text AtLeastDurations(int fewest) => new(
        FormattableString.Invariant($"mindst {fewest} på 0 eller mere"),
        FormattableString.Invariant($"at least {fewest} of 0 or more"));

    public static Text AllTheSame(int seconds) => new(
        FormattableString.Invariant($"alle varigheder er {seconds} sekunder"),
        FormattableString.Invariant($"all durations are {seconds} seconds"));

    public static Text FewDrives(int count) => new(
        FormattableString.Invariant($"{count} køreture kan sammenlignes med vejnettet"),
        FormattableString.Invariant($"{count} drives can be compared with the network"));

    public static Text AtLeastDrives(int fewest, int shortestSeconds) => new(
        FormattableString.Invariant($"mindst {fewest} på {shortestSeconds} sekunder eller mere"),
        FormattableString.Invariant($"at least {fewest} of {shortestSeconds} seconds or more"));
}
