using Korevagt.Planning.Replaying;
namespace Korevagt.Reports.Replaying;

/// <summary>The words of a replay in Danish.</summary>
internal static class DanishReplayTexts
{
    public static ReplayTexts Texts { get; } = new()
    {
        Agrees = "Simuleringen kan bruges for regionen: i gennemsnit er den {0} ({1}), og 90 % nås inden for {2} mod {3} i loggen.",
        Deviates = "Simuleringens responstider kan ikke bruges, som de er: i gennemsnit er den {0} ({1}), og 90 % nås inden for {2} mod {3} i loggen.",
        OtherSpread = "Gennemsnittet holder (simuleringen er {0}; {1}), men fordelingen gør ikke: 90 % nås inden for {2} mod {3} i loggen, {4} mod {5} nås inden for servicemålet, og Kolmogorov-afstanden er {6}.",
        NotCertain = "Simuleringen er {0} i gennemsnit ({1}), men det kan være tilfældigt: loggen har for få nætter til en dom.",
        TooFewVisits = "Loggen har kun {0} besøg med ankomsttid: for få til en dom.",
        NothingToCompare = "Loggen har ingen ankomsttider: der er intet at sammenligne med, kun simulerede tal. I gennemsnit nås besøgene på {0}, 90 % inden for {1}.",
        TooFast = "{0} for hurtig",
        TooSlow = "{0} for langsom",
        Even = "ikke til at skelne fra loggen",
        FastIn = "for hurtig i {0}",
        SlowIn = "for langsom i {0}",
        SpreadIn = "gennemsnittet holder, men fordelingen afviger i {0}",
        NotCertainIn = "måske skæv, men ikke sikkert, i {0}",
        TooFewIn = "for få besøg til en dom i {0}",
        More = "{0} til",
        DistrictsAgree = "Alle køreområder ligger inden for grænserne.",
        HoursAgree = "Alle klokkeslæt ligger inden for grænserne.",
        ByHour = "Efter klokkeslæt: {0}.",
        HourItem = "timen {0}",
        NothingDrawn = "Loggen fortæller alt om hvert besøg: intet er trukket.",
        Drawn = "Trukket fra planens fordelinger: stedet for {0} besøg, afsendelsen for {1}, opholdet for {2}; {3} gentagelser.",
        NotMade = "I simuleringen når ingen vogn ud til {0} af loggens besøg (overladt til dagtiden, givet videre eller åbne ved årets slutning); dem med en logget ankomst tæller som ikke nået.",
        Rejected = "{0} rækker i loggen er ikke besøg og er udeladt.",
        Bounds = "Grænser (vores valg): gennemsnit {0} min eller {1}, 90 %-tid {2} min eller {3}, andel inden for servicemålet {4}, Kolmogorov-afstand {5}, mindst {6} besøg; en skævhed regnes kun for sikker, når dens 95 %-interval over nætter ikke rummer nul.",
        Title = "{0}: loggen fra {1} til og med {2}, {3} besøg",
        Columns = ["Gruppe", "Besøg", "Gennemsnit", "p50", "p90", "I tide", "Skævhed, min", "Afstand", "Dom"],
        Region = "Regionen",
        Share = "Andel",
        Logged = "Logget, min",
        Simulated = "Simuleret, min",
        Legend = "logget → simuleret; skævhed: simuleret minus logget",
        Verdicts = new Dictionary<ReplayVerdict, string>
        {
            [ReplayVerdict.Agrees] = "passer",
            [ReplayVerdict.TooFast] = "for hurtig",
            [ReplayVerdict.TooSlow] = "for langsom",
            [ReplayVerdict.OtherSpread] = "anden fordeling",
            [ReplayVerdict.NotCertain] = "usikkert",
            [ReplayVerdict.TooFewVisits] = "for få besøg",
        },
    };
}
