using Korevagt.Domain.Faults;

namespace Korevagt.Choosing.Questions;

/// <summary>What must hold for the settings of an answer.</summary>
internal static class ChoosingRules
{
    private const double LeastConfidence = 0.5;
    private const double MostConfidence = 0.999;

    /// <summary>Every fault of settings.</summary>
    public static List<Fault> FaultsOf(ChoosingSettings settings)
    {
        var faults = new List<Fault>();
        if (!(settings.Confidence is > LeastConfidence and <= MostConfidence))
        {
            faults.Add(Fault.OfSetting<ChoosingSettings>(
                nameof(ChoosingSettings.Confidence),
                new(FormattableString.Invariant($"{settings.Confidence} er uden for grænserne"), FormattableString.Invariant($"{settings.Confidence} is out of range")),
                new("over 0.5 og højst 0.999, for eksempel 0.95", "above 0.5 and at most 0.999, such as 0.95")));
        }

        if (settings.Threads < 1)
        {
            faults.Add(Fault.OfSetting<ChoosingSettings>(
                nameof(ChoosingSettings.Threads), Planning.Texts.SettingTexts.OutOfRange(settings.Threads), Planning.Texts.SettingTexts.OneOrMore));
        }

        if (settings.YearsOfFigures < 2)
        {
            faults.Add(Fault.OfSetting<ChoosingSettings>(
                nameof(ChoosingSettings.YearsOfFigures),
                Planning.Texts.SettingTexts.OutOfRange(settings.YearsOfFigures),
                new("2 år eller flere", "2 years or more")));
        }

        if (settings.Time is { } time && time <= TimeSpan.FromSeconds(1))
        {
            faults.Add(Fault.OfSetting<ChoosingSettings>(
                nameof(ChoosingSettings.Time),
                new("tiden er for kort", "the time is too short"),
                new("mere end et sekund, for eksempel 5m", "more than a second, such as 5m")));
        }

        if (settings is { Time: not null, Budget: not null })
        {
            faults.Add(Fault.OfSetting<ChoosingSettings>(
                nameof(ChoosingSettings.Time),
                new("både tid og budget er givet", "both a time and a budget are given"),
                new("kun en af dem: et budget kan gentages, en tid kan ikke", "one of them: a budget can be repeated, a time cannot")));
        }

        return faults;
    }
}
