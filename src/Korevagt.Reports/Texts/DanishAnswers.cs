namespace Korevagt.Reports.Texts;

/// <summary>The plain answer in Danish.</summary>
internal static class DanishAnswers
{
    public static AnswerTexts Texts { get; } = new()
    {
        Saves = "Der spares {0} om året{1}",
        Costs = "Det koster {0} mere om året{1}",
        NoCertainSaving = "Der er ingen sikker ændring i den årlige udgift: beregnet besparelse {0}{1}",
        CostUnchanged = "Den årlige udgift er uændret",
        Interval = " (95 %-interval {0})",
        CertainPartFewerHours = "den sikre del er {0}, fordi der skal betales for {1} færre vogntimer",
        CertainPartMoreHours = "den sikre del er {0}, fordi der skal betales for {1} flere vogntimer",
        CertainPart = "den sikre del (vogntimer og vagtstarter) er {0}",
        NothingCertain = "intet af det er sikkert, for de betalte vogntimer er uændrede, og resten er simuleret",
        SimulatedAdds = "den simulerede del (kilometer og overtid) lægger {0} til",
        SimulatedTakes = "den simulerede del (kilometer og overtid) trækker {0} fra",
        FirstYear = "i {0} alene, med virkning fra {1}, er virkningen {2}",
        RegionP90 = "I hele regionen nås 90 % af besøgene inden for {0} mod {1} uden ændringen ({2}; 95 %-interval {3})",
        RegionP90NotCertain =
            "For regionen som helhed er der ingen sikker ændring i responstiden: 90 % af besøgene nås inden for {0} mod {1} uden ændringen (95 %-interval for forskellen {2})",
        OtherVisits = "scenariet har {0} besøg om året mod {1}, så det er ikke de samme besøg, der sammenlignes",
        DistrictsLonger = "målt på samme måde bliver ventetiden længere i {0}",
        DistrictsLongerAndMore = "målt på samme måde bliver ventetiden især længere i {0} og mindre i {1} køreområder til",
        DistrictItem = "{0} ({1}, {2} besøg om året)",
        Areas = "af de enkelte områder mest i {0}",
        NoDistrictLonger = "intet køreområde får en sikker forlængelse på et minut eller mere",
        DistrictsShorter = "den bliver kortere i {0}",
        Target = "{0} inden for {1} min",
        TargetStillMet = "Servicemålet for regionen ({0}) holdes fortsat: {1} mod {2} uden ændringen",
        TargetNewlyMissed = "Servicemålet for regionen ({0}) holdes ikke længere: {1} mod {2} uden ændringen",
        TargetNewlyMet = "Servicemålet for regionen ({0}) nås: {1} mod {2} uden ændringen",
        TargetStillMissed = "Servicemålet for regionen ({0}) holdes hverken med eller uden ændringen: {1} mod {2}",
        OtherTargetMet = "Scenariets eget servicemål ({0}) holdes: {1}",
        OtherTargetMissed = "Scenariets eget servicemål ({0}) holdes ikke: {1}",
        TargetOnTheEdge = "men det er på vippen, for 95 %-intervallet er {0}",
        DistrictsFallBelow = "under målet falder {0}",
        BelowItem = "{0} ({1} mod {2})",
        DistrictsStayBelow = "i forvejen under målet er {0}",
        Handed = "{0} besøg om året overlades til den praktiserende læge i dagtiden mod {1} uden ændringen",
        NoneHanded = "Ingen besøg overlades til den praktiserende læge i dagtiden",
        HandedUnchanged = "{0} besøg om året overlades til den praktiserende læge i dagtiden, som uden ændringen",
        Moved = "{0} besøg om året flyttes til dagtiden, før de bliver til vagtbesøg",
    };
}
