using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>Who serves the districts that shifts have given up, in words.</summary>
public static class HeirTexts
{
    /// <summary>That a shift goes, without who serves its districts: how the list of changes says it.</summary>
    public static Text RemovedPlainly(string shift) => new($"{shift} nedlægges", $"{shift} is removed");

    /// <summary>A shift that is removed.</summary>
    public static Text Removed(string shift, string districts, bool several, string heirs) => new(
        $"{shift} nedlægges; {(several ? "dens køreområder" : "dens køreområde")}, {districts}, betjenes {heirs}.",
        $"{shift} is removed; {(several ? "its districts" : "its district")}, {districts}, {(several ? "are" : "is")} served {heirs}.");

    /// <summary>A shift that has other hours or fewer cars.</summary>
    public static Text Changed(string shift, string districts, bool several, string heirs) => new(
        $"{shift} er ændret; {(several ? "køreområderne" : "køreområdet")} {districts} betjenes {heirs}.",
        $"{shift} is changed; {(several ? "the districts" : "the district")} {districts} {(several ? "are" : "is")} served {heirs}.");

    /// <summary>"kl. 23-08 af Nattevagt Viborg".</summary>
    public static Text Every(string from, string to, string heir) => new(
        $"kl. {from}-{to} af {heir}", $"{from}-{to} by {heir}");

    /// <summary>The same on working days.</summary>
    public static Text OnWorkingDays(string from, string to, string heir) => new(
        $"på hverdage kl. {from}-{to} af {heir}", $"on working days {from}-{to} by {heir}");

    /// <summary>The same on other days.</summary>
    public static Text OnOtherDays(string from, string to, string heir) => new(
        $"i weekender og på helligdage kl. {from}-{to} af {heir}", $"on weekends and holidays {from}-{to} by {heir}");
}
