using Korevagt.Domain.Demand;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;

namespace Korevagt.Files.Demands;

/// <summary>Whether a packed triangle can be the covariance of a demand's effects.</summary>
internal static class CovarianceCheck
{
    /// <summary>
    /// How far below 0 an eigenvalue of the correlations may lie: what rounding leaves of effects that are as good as tied to
    /// one another.
    /// </summary>
    private const double Tolerance = 1e-7;

    /// <summary>The first thing that is wrong, or null: a negative variance, an effect that is fixed and varies, no positive semidefinite matrix.</summary>
    public static (Text Found, Text Expected)? FaultOf(FittedDemandFile file)
    {
        var isFixed = FixedEffects(file);
        for (var effect = 0; effect < FittedEffects.Count; effect++)
        {
            var variance = file.Covariance[FittedEffects.Packed(effect, effect)];
            if (variance < 0)
            {
                var (danish, english) = Name(effect);
                return (
                    new(
                        FormattableString.Invariant($"variansen af {danish} er {variance}"),
                        FormattableString.Invariant($"the variance of {english} is {variance}")),
                    new("0 eller mere", "0 or more"));
            }

            if ((isFixed[effect] || variance == 0) && Enumerable.Range(0, FittedEffects.Count).Any(other => file.Covariance[FittedEffects.Packed(effect, other)] != 0))
            {
                return (
                    VariesWithOthers(Name(effect), isFixed[effect]),
                    new("0 for det, der er fast, lukket eller ikke estimeret", "0 for what is fixed, closed or not estimated"));
            }
        }

        return IsSemidefinite(file.Covariance)
            ? null
            : (
                new(
                    "er ikke en kovarians: en kombination af effekterne ville få negativ varians",
                    "is no covariance: some combination of the effects would have a negative variance"),
                new("en positivt semidefinit matrix", "a positive semidefinite matrix"));
    }

    private static bool[] FixedEffects(FittedDemandFile file)
    {
        var isFixed = new bool[FittedEffects.Count];
        Array.Fill(isFixed, true, 0, DutyHour.HoursOfWeek);
        foreach (var hour in file.Hours)
        {
            isFixed[hour.Hour] = false;
        }

        isFixed[FittedEffects.FirstMonth] = true;
        isFixed[FittedEffects.FirstDayKind] = true;
        return isFixed;
    }

    /// <summary>Whether correlations plus the tolerance have a Cholesky factor with a diagonal above 0.</summary>
    private static bool IsSemidefinite(IReadOnlyList<double> covariance)
    {
        int[] varying = [.. Enumerable.Range(0, FittedEffects.Count).Where(effect => covariance[FittedEffects.Packed(effect, effect)] > 0)];
        var deviations = Array.ConvertAll(varying, effect => Math.Sqrt(covariance[FittedEffects.Packed(effect, effect)]));
        var lower = new double[varying.Length][];
        for (var i = 0; i < varying.Length; i++)
        {
            lower[i] = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var rest = covariance[FittedEffects.Packed(varying[i], varying[j])] / (deviations[i] * deviations[j]) + (i == j ? Tolerance : 0);
                for (var k = 0; k < j; k++)
                {
                    rest -= lower[i][k] * lower[j][k];
                }

                if (i == j && !(rest > 0))
                {
                    return false;
                }

                lower[i][j] = i == j ? Math.Sqrt(rest) : rest / lower[j][j];
            }
        }

        return true;
    }

    private static Text VariesWithOthers(Text effect, bool isFixed) => isFixed
        ? new(
            $"{effect.Danish} er fast eller lukket og varierer med de andre",
            $"{effect.English} is fixed or closed and varies with the others")
        : new($"{effect.Danish} har varians 0 og varierer med de andre", $"{effect.English} has variance 0 and varies with the others");

    private static Text Name(int effect) => effect switch
    {
        < FittedEffects.FirstMonth => new(FormattableString.Invariant($"time {effect}"), FormattableString.Invariant($"hour {effect}")),
        < FittedEffects.FirstDayKind => Month(effect - FittedEffects.FirstMonth + 1),
        FittedEffects.Trend => new("tendensen", "the trend"),
        _ => OfDays((DayKind)(effect - FittedEffects.FirstDayKind)),
    };

    private static Text Month(int month) => new(
        FormattableString.Invariant($"måned {month}"), FormattableString.Invariant($"month {month}"));

    private static Text OfDays(DayKind kind)
    {
        var danish = kind switch
        {
            DayKind.PublicHoliday => "helligdage",
            DayKind.ClosingDay => "lukkedage",
            DayKind.DayBefore => "dagen før en fridag",
            DayKind.DayAfter => "dagen efter en fridag",
            _ => "almindelige dage",
        };
        return new($"effekten af {danish}", $"the effect of {kind}");
    }
}
