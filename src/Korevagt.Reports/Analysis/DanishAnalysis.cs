using Korevagt.Planning.Analysis;

namespace Korevagt.Reports.Analysis;

/// <summary>A queueing analysis in Danish.</summary>
internal static class DanishAnalysis
{
    public static AnalysisTexts Texts { get; } = new()
    {
        StatesCaption = "Vagtplanens tilstande som køer (Erlangs formler til kontrol)",
        ResponsesCaption = "Ventetid efter tilstand, analyseret",
        YearCaption = "Året: analyseret ved siden af simuleret, og hvad forskellen består af",
        ShiftsCaption = "Vagternes belastning: andel af vogntimerne",
        DistrictsCaption = "Køreområderne: analyseret ved siden af simuleret",
        DifferenceHeading = "Hvorfor simulering og analyse ikke er ens",
        AssumedHeading = "Hvad analysen forudsætter",
        State = "Tilstand",
        Hours = "Timer",
        Method = "Metode",
        VisitsPerHour = "Besøg/t",
        Service = "Besøg, min",
        Busy = "Optaget",
        Homeward = "På hjemvej",
        AllBusy = "Alle optaget",
        Wait = "Vent, min",
        Waiting = "Må vente",
        Drive = "Køretid, min",
        Response = "Responstid, min",
        P90 = "p90, min",
        Within = "Inden {0} min",
        Utilization = "Udnyttelse",
        Analysed = "Analyseret",
        Simulated = "Simuleret",
        Difference = "Forskel",
        Rest = "Resten",
        WholeYear = "Hele året",
        Nobody = "ingen vagt",
        WorkingDays = "hverdage",
        OtherDays = "weekend og helligdage",
        EveryDay = "alle dage",
        Methods = new Dictionary<AnalysisMethod, string>
        {
            [AnalysisMethod.ExactHypercube] = "eksakt",
            [AnalysisMethod.LarsonApproximation] = "Larson 1975",
            [AnalysisMethod.NoVisits] = "ingen besøg",
            [AnalysisMethod.Overloaded] = "overbelastet",
        },
        Parts = new Dictionary<BrokenAssumption, string>
        {
            [BrokenAssumption.RuleIsNoList] = "Reglen",
            [BrokenAssumption.OwnCarsAwaited] = "Egne vogne afventes",
            [BrokenAssumption.NearestAtTheMoment] = "Nærmeste vogn nu",
            [BrokenAssumption.LimitedLine] = "Få ventepladser",
            [BrokenAssumption.WaitsElsewhere] = "Venter ude",
            [BrokenAssumption.ServiceNotExponential] = "Besøgets længde",
            [BrokenAssumption.RatesChange] = "Skiftende travlhed",
            [BrokenAssumption.HandedToDaytime] = "Overladt til dagtiden",
        },
        PartSentences = new Dictionary<BrokenAssumption, string>
        {
            [BrokenAssumption.RuleIsNoList] = "Planens regel følger ikke en fast liste, som analysen gør",
            [BrokenAssumption.OwnCarsAwaited] =
                "Er områdets egne vogne optaget, venter et besøg på dem til {0} min før fristen (mest hastende frist {1} min), mens naboer holder stille; analysen sender naboen straks",
            [BrokenAssumption.NearestAtTheMoment] =
                "Planen sender den vogn, der er nærmest i øjeblikket, også én på vej hjem, og ser på fristen; analysen spørger vognene i stationernes faste rækkefølge",
            [BrokenAssumption.LimitedLine] = "Højst {0} besøg kan vente; analysens kø har ingen grænse",
            [BrokenAssumption.WaitsElsewhere] = "Ledige vogne venter andre steder end på stationen, hvor analysen lader dem køre fra",
            [BrokenAssumption.ServiceNotExponential] =
                "Tiden hos patienten følger ikke den eksponentialfordeling, som analysen regner med (kvadreret variationskoefficient {0} for hele betjeningen i stedet for 1)",
            [BrokenAssumption.RatesChange] = "Besøgene kommer ikke jævnt inden for en tilstand, men tættere i nogle timer og måneder end i andre",
            [BrokenAssumption.HandedToDaytime] = "{0} besøg om året overlades til dagtiden og tæller som ikke nået; i analysen bliver alle besøg kørt",
        },
        Effects = ": {0} min i gennemsnit, {1} procentpoint inden for {2} min, {3} procentpoint udnyttelse.",
        WholeDifference = "Simuleret responstid er {0} min i gennemsnit, analyseret {1}. Simuleret minus analyseret (delene måles én efter én i denne rækkefølge)",
        RestSentence =
            "Resten, som ikke er målt hver for sig. Ventetid {3} min: {0} vagter om året begynder med alle vogne ledige og ender med vogne, der ikke tager et besøg, de ikke når ({2} af besøgene kommer så sent i en vagt; {1} timers overtid), og hastegraden afgør, hvem i køen der kommer først. Køretid {5} min: {4} af de besøg, der straks får en vogn, finder den på vej hjem og ikke på stationen. Dertil modellens egen tilnærmelse",
        LargestPart = "Den største del er \"{0}\" ({1} min).",
        AssumedMethods =
            "Hver tilstand er i ligevægt. Op til 12 vogne: den eksakte hyperkubemodel (Larson 1974); flere: Larsons tilnærmelse (1975). Kontrol: Erlang B/C og, for betjeningens egen spredning, Allen-Cunneen, som om alle vogne var ens.",
        AssumedLists = "Hvert område spørger vognene i fast rækkefølge efter planens regel og køretid fra stationen; fristen ændrer ikke rækkefølgen.",
        AssumedStrict = "Vogne, der ikke deler noget køreområde, er hver sin kø; et område uden egen vogn på vagt hører til den nærmeste vogns kø.",
        AssumedService =
            "En vogn er optaget, mens den kører ud, og i {0} min hos patienten; på hjemvejen kan den sendes videre og er ledig. Den kører ud fra stationen, eller fra den foregående patient, når besøget har ventet i kø.",
        AssumedLine = "Er alle optaget, venter besøgene i kø uden grænse.",
        AssumedLoss = "Er alle optaget, går besøget til en anden tjeneste og tæller som ikke nået.",
        AssumedLimit = "Planen lader højst {0} besøg vente; analysen lader alle vente. Højst {1} af besøgene i en tilstand ville blive afvist.",
        AssumedResponse =
            "Responstid: {0} min i gennemsnit fra bestilling til besøget kan gives til en vogn (planens fordeling), eksponentiel ventetid i køen for dem, der venter, og køretiden til områdets punkter; de tre er uafhængige.",
        NotAnalysed = "{0} besøg om året er ikke analyseret: ingen er på vagt, eller køen ville vokse uden ende.",
    };
}
