namespace Korevagt.Nights;

/// <summary>
/// What is new about the recommended plans of questions. A recommendation says of itself that it keeps the requirements and that
/// nothing is better: that is the reference of the first night, so that one which does not hold is told at once. Told is what is
/// worse than it was told to be; a requirement counts as kept again, and a plan as no better, once the whole interval says so.
/// </summary>
internal static class QuestionAlerts
{
    /// <summary>Holds a night's questions against those of the night before.</summary>
    /// <param name="previous">Those of the night before as they were judged.</param>
    /// <param name="current">Those of the night.</param>
    /// <param name="alerts">Takes what is new.</param>
    public static IReadOnlyList<QuestionNight> Judge(
        IReadOnlyList<QuestionNight> previous, IReadOnlyList<QuestionNight> current, List<NightAlert> alerts) =>
    [
        .. current.Select(now => Judge(
            previous.FirstOrDefault(old => old.Question == now.Question && old.Recommended == now.Recommended), now, alerts)),
    ];

    private static QuestionNight Judge(QuestionNight? old, QuestionNight now, List<NightAlert> alerts)
    {
        if (now.Answer is not { } answer)
        {
            // What was told stays told until it is answered again.
            if (now.Faults.Count > 0 && old?.Faults.SequenceEqual(now.Faults) != true)
            {
                alerts.Add(QuestionSentences.Failed(now));
            }

            return now with
            {
                RecommendedHash = now.RecommendedHash.Length > 0 ? now.RecommendedHash : old?.RecommendedHash ?? "",
                ToldBroken = old?.ToldBroken ?? [],
                ToldBetter = old?.ToldBetter ?? [],
            };
        }

        var told = old?.RecommendedHash == now.RecommendedHash ? old : null;
        return now with
        {
            ToldBroken =
            [
                .. answer.Requirements.Select(requirement => new ToldRequirementNight(
                        requirement.Asks.Danish, Told(told?.ToldBroken ?? [], answer, requirement, alerts)))
                    .Where(broken => broken.Told > TargetState.Met),
            ],
            ToldBetter = Better(told?.ToldBetter ?? [], answer, alerts),
        };
    }

    private static TargetState Told(
        IReadOnlyList<ToldRequirementNight> before, QuestionAnswer answer, RequirementNight requirement, List<NightAlert> alerts)
    {
        var told = before.FirstOrDefault(old => old.Requirement == requirement.Asks.Danish)?.Told ?? TargetState.Met;
        if (requirement.State > told)
        {
            alerts.Add(QuestionSentences.Broken(answer, requirement));
            return requirement.State;
        }

        return requirement is { State: TargetState.Met, IsCertain: true } ? TargetState.Met : told;
    }

    private static IReadOnlyList<string> Better(IReadOnlyList<string> told, QuestionAnswer answer, List<NightAlert> alerts)
    {
        if (answer.Chosen is not { } chosen)
        {
            return told;
        }

        if (answer.Disadvantage is not { } disadvantage || disadvantage.IsSurelyNone)
        {
            // None that keeps the requirements is better than the chosen one: what was told is over.
            return [];
        }

        if (!disadvantage.IsSure || told.Contains(chosen.File))
        {
            return told;
        }

        alerts.Add(QuestionSentences.Beaten(answer, chosen, disadvantage));
        return [.. told, chosen.File];
    }
}
