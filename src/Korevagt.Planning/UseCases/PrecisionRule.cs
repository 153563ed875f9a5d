using Korevagt.Domain.Faults;
using Korevagt.Files.Settings;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Planning.UseCases;

/// <summary>What a precision and antithetic pairs ask of the other settings.</summary>
internal static class PrecisionRule
{
    /// <summary>Every fault of the settings that concern precision and pairs.</summary>
    public static IEnumerable<Fault> FaultsOf(EvaluationSettings settings)
    {
        // Replications that are out of range in any case are told of elsewhere, and nothing else can be said about them.
        var inRange = settings.Replications is >= 2 and <= EvaluationSettings.MostReplications;
        if (inRange && settings.Antithetic && (settings.Replications % 2 != 0 || settings.Replications < 4))
        {
            yield return Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.Replications),
                $"{settings.Replications} make no antithetic pairs",
                "an even number, 4 or more: an interval needs two pairs");
        }

        if (settings.Precision is not { } target)
        {
            yield break;
        }

        if (!(target.HalfWidth > 0 && double.IsFinite(target.HalfWidth)))
        {
            yield return Fault.OfSetting<PrecisionTarget>(
                nameof(PrecisionTarget.HalfWidth),
                FormattableString.Invariant($"{target.HalfWidth} is out of range"),
                "a number above 0, such as 0.5");
        }

        if (!inRange)
        {
            yield break;
        }

        var fewest = PrecisionTarget.FewestFirstValues * (settings.Antithetic ? 2 : 1);
        if (settings.Replications < fewest)
        {
            yield return Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.Replications),
                $"{settings.Replications} are too few to judge the variance by",
                $"{fewest} or more for a precision{(settings.Antithetic ? " by antithetic pairs" : "")}");
        }

        if (target.MostReplications > EvaluationSettings.MostReplications || target.MostReplications < settings.Replications)
        {
            yield return Fault.OfSetting<PrecisionTarget>(
                nameof(PrecisionTarget.MostReplications),
                $"{target.MostReplications} is out of range",
                $"a number from {settings.Replications}, the replications of the first batch, to {EvaluationSettings.MostReplications}");
        }
        else if (settings.Antithetic && target.MostReplications % 2 != 0)
        {
            yield return Fault.OfSetting<PrecisionTarget>(
                nameof(PrecisionTarget.MostReplications),
                $"{target.MostReplications} is odd",
                "an even number: the pairs are antithetic");
        }
    }
}
