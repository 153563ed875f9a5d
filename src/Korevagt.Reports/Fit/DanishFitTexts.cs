using Korevagt.Domain.Service;

namespace Korevagt.Reports.Fit;

/// <summary>The sentences in Danish.</summary>
internal static class DanishFitTexts
{
    public static FitTexts Texts { get; } = new()
    {
        Log = "Loggen har {0} besøg fra {1} til {2} i {3} områder, i gennemsnit {4} om dagen.",
        Rejected = "{0} af {1} rækker er afvist.",
        Trend = "Besøgene ændrer sig med {0} om året (95 %-interval {1}).",
        TrendUnsure = "Besøgene ændrer sig med {0} om året, men 95 %-intervallet ({1}) rummer også ingen ændring.",
        NoTrend = "Udviklingen fra år til år kan ikke ses af så kort en log; besøgene regnes som uændrede.",
        DaysVary = "Dagene svinger mere, end tilfældet giver: spredningen er {0} gange den tilfældige ({1}). Modellen lader hele dage variere med ±{2}, og intervallerne er bredere derefter.",
        DaysSteady = "Dagene svinger ikke mere, end tilfældet giver: spredningen er {0} gange den tilfældige ({1}).",
        AreasShift = "Områdernes andele skifter fra kvartal til kvartal mere, end tilfældet giver (spredning {0}, {1}); områdernes intervaller er bredere derefter.",
        AreasSteady = "Områdernes andele er de samme gennem hele loggen, så vidt tilfældet lader se (spredning {0}, {1}).",
        AreasDiffer = "{0} af {1} områder har sikkert flere eller færre besøg, end indbyggertal, alder og køreområde lader vente; mest {2}.",
        NoAreaDiffers = "Intet område har sikkert flere eller færre besøg, end indbyggertal, alder og køreområde lader vente.",
        AreaRatio = "{0} ({1} gange det ventede, {2})",
        NeverVisited = "{0} områder har ingen besøg i loggen: {1}. De får deres køreområdes niveau, trukket ned af de besøg, der ikke kom.",
        NotEstimated = "Loggen er for kort til at vise: {0}. Der regnes uden.",
        AllEstimated = "Loggen er lang nok til alle modellens dele.",
        Duration = "{0} ({1} besøg) følger bedst en {2} med middel {3} min og variationskoefficient {4}.",
        DurationEmpirical = "{0} ({1} besøg) følger ingen af fordelingerne godt nok; brug tiderne selv ({2} værdier, middel {3} min).",
        NoDuration = "{0} kan ikke tilpasses: {1}.",
        ParkingIncluded = "Tid hos patienten er i loggen fra ankomst til afgang og rummer parkering og overlevering: sæt parkingAndHandoverMinutes til 0 ved siden af.",
        Driving = "Kørsel tager {0} gange så lang tid, som vejnettet siger ved fri fart (95 %-interval {1}, {2} ture direkte fra patient til patient).",
        NoDriving = "Kørselsfaktoren kan ikke findes: {0}.",
        NoDrives = "Kørselsfaktoren er ikke undersøgt: loggen har ingen køretider, eller planen har intet vejkort.",
        OnSite = "Tiden hos patienten",
        DispatchDelay = "Tiden fra bestilling til disponering",
        Settings = "Til planens \"process\":",
        SettingsInFile = "De målte tider selv står i filen fra --json.",
        Part = part => part switch
        {
            "month" => "måneder",
            "trend" => "udvikling fra år til år",
            "dayKind.publicHoliday" => "helligdage",
            "dayKind.closingDay" => "andre lukkedage",
            "dayKind.dayBefore" => "dage før helligdage",
            "dayKind.dayAfter" => "dage efter helligdage",
            _ => part,
        },
        Family = kind => kind switch
        {
            DistributionKind.Exponential => "eksponentialfordeling",
            DistributionKind.Lognormal => "lognormalfordeling",
            DistributionKind.Gamma => "gammafordeling",
            _ => "empirisk fordeling",
        },
        Stages = ["Læser loggen", "Tilpasser besøgene", "Tilpasser tiderne", "Sammenligner kørsel med vejnettet"],
    };
}
