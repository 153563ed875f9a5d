using Korevagt.Domain.Texts;

namespace Korevagt.Settings;

/// <summary>What <c>--help</c> says.</summary>
internal static class HelpTexts
{
    public static Text Usage { get; } = new(
        """
        Korevagt.Server: REST-grænsefladen, beregning af opgaver og natlig genberegning.

        Brug:
          Korevagt.Server [--INDSTILLING=VÆRDI ...]      kører, til den bliver stoppet
          Korevagt.Server new-key NAVN ROLLE [...]       laver en nøgle (reader, planner, tender eller operator) og slutter
          Korevagt.Server --help, -h                     viser denne hjælp
          Korevagt.Server --version, -v                  viser versionen
          --lang da|en                                   sproget, ellers systemets: dansk, medmindre det er engelsk

        Uden indstillinger svarer den på http://127.0.0.1:5080 og gemmer i korevagt.db i den mappe, du står i. Siden /docs viser
        grænsefladen. Første gang vises en nøgle, og kun den ene gang.

        Indstillinger kommer fra appsettings.json (ved siden af programmet og i den mappe, du står i), fra miljøet
        (KOREVAGT_LIMITS__BURST) og fra kommandolinjen; det sidste gælder. Lister adskilles med semikolon.
        """,
        """
        Korevagt.Server: the REST interface, the computing of batches and the nightly re-evaluation.

        Usage:
          Korevagt.Server [--SETTING=VALUE ...]          serves until it is stopped
          Korevagt.Server new-key NAME ROLE [...]        makes a key (reader, planner, tender or operator) and ends
          Korevagt.Server --help, -h                     shows this help
          Korevagt.Server --version, -v                  shows the version
          --lang da|en                                   the language, else the system's: Danish unless that is English

        Without settings it answers on http://127.0.0.1:5080 and stores in korevagt.db in the current folder. The page /docs shows the
        interface. The first start shows a key, that once only.

        Settings come from appsettings.json (beside the program, then in the current folder), from the environment
        (KOREVAGT_LIMITS__BURST) and from the command line; the later wins. Lists are separated by semicolons.
        """);

    public static Text Heading { get; } = new("Indstillinger:", "Settings:");

    public static Text ExitCodes { get; } = new(
        "Slutkode 0: stoppet. 1: lageret eller porten er der ikke. 2: fejl i indstillingerne.",
        "Exit code 0: stopped. 1: the store or the port is not there. 2: settings at fault.");

    /// <summary>All settings, in the order in which they are shown.</summary>
    public static IReadOnlyList<SettingHelp> Settings { get; } =
    [
        new(
            "Store",
            new("SQLite-fil eller forbindelse til PostgreSQL (korevagt.db)", "SQLite file or PostgreSQL connection string (korevagt.db)")),
        new("Work", new("beregner også selv (true)", "computes too (true)")),
        new("Slots", new("blokke ad gangen (antal kerner)", "blocks at a time (the cores)")),
        new(
            "Nightly",
            new(
                "fil med indstillinger for den natlige genberegning, som serveren kører",
                "file of a nightly re-evaluation whose schedule the server keeps")),
        new(
            "Optimise:PlannerYears",
            new("planår, som en planlæggers optimering må bruge (50000)", "plan-years that a planner's optimisation may take (50000)")),
        new(
            "Optimise:OperatorYears",
            new("planår, som en operatørs optimering må bruge (1000000)", "plan-years that an operator's optimisation may take (1000000)")),
        new(
            "Previews:AtOnce",
            new("forhåndsvisninger, som beregnes på én gang (2)", "previews of unsaved scenarios computed at a time (2)")),
        new("Previews:Waiting", new("forhåndsvisninger, som må vente (50)", "previews that may wait (50)")),
        new(
            "Previews:Warm",
            new("gør den første nuværende ordning klar ved start (true)", "makes the first baseline ready at the start (true)")),
        new("Retention:BlockDays", new("dage, som blokke gemmes (30)", "days for which blocks are kept (30)")),
        new("Retention:BatchDays", new("dage, som beregningsopgaver gemmes (altid)", "days for which batches are kept (for ever)")),
        new("Retention:DraftDays", new("dage, som kladder gemmes efter seneste ændring (90)", "days for which drafts are kept after their last change (90)")),
        new(
            "Tenders:SealKeyFile",
            new("fil med nøglen til forseglede tilbud (ved siden af en SQLite-fil)", "file with the key for sealed bids (beside a SQLite file)")),
        new("Urls", new("hvor den svarer (http://127.0.0.1:5080)", "where it listens (http://127.0.0.1:5080)")),
        new("Hosts", new("navne, den kaldes ved af andre maskiner", "names under which other machines ask for it")),
        new("Tls:Certificate", new("certifikat i PEM, til https", "certificate in PEM, for https")),
        new("Tls:Key", new("certifikatets nøgle i PEM", "its key in PEM")),
        new("Access:AllowRemote", new("må svare andre maskiner (false)", "may listen for other machines (false)")),
        new("Access:AllowPlainHttp", new("også uden TLS, bag en proxy (false)", "without TLS too, behind a proxy (false)")),
        new("Access:Proxies", new("proxyer, der stoles på", "proxies that are believed")),
        new("Oidc:Issuer", new("udsteder, hvis tokens giver adgang", "issuer whose tokens let in")),
        new("Oidc:Audience", new("hvad der står i tokenets aud", "what stands in the token's aud")),
        new("Oidc:RoleClaim", new("feltet med rollerne (roles)", "the claim with the roles (roles)")),
        new("Oidc:RolePrefix", new("hvad der står foran rollens navn", "what stands before a role's name")),
        new(
            "Oidc:ClientId",
            new("hvad udstederen kender serveren som, når man logger ind på siden med sin konto", "as what the issuer knows the server, for signing in to the page by one's account")),
        new("Oidc:ClientSecret", new("serverens hemmelighed hos udstederen", "the server's secret with the issuer")),
        new("Limits:BodyBytes", new("største JSON-indhold (1 MiB)", "longest JSON body (1 MiB)")),
        new("Limits:UploadBytes", new("største upload (128 MiB)", "longest upload (128 MiB)")),
        new("Limits:SlowestBytesPerSecond", new("langsommere forbindelser afbrydes (240)", "slower connections are cut off (240)")),
        new("Limits:RequestsPerSecond", new("forespørgsler i sekundet pr. bruger (200)", "requests a second per caller (200)")),
        new("Limits:Burst", new("forespørgsler på én gang (400)", "requests at once (400)")),
        new(
            "Limits:FailedLoginsPerMinute",
            new("forgæves nøgler i minuttet pr. adresse (20)", "keys tried in vain a minute per address (20)")),
        new("Limits:Connections", new("forbindelser på én gang (2000)", "connections at a time (2000)")),
        new("Limits:RequestSeconds", new("længste forespørgsel (60)", "longest request (60)")),
        new("Limits:StopSeconds", new("tid til at stoppe (15)", "time for a stop (15)")),
        new("Limits:Listeners", new("lyttere til hændelser (1500)", "listeners to events (1500)")),
        new("Limits:HeartbeatSeconds", new("livstegn i en strøm af hændelser (15)", "heartbeat of a stream of events (15)")),
        new("Otlp:Endpoint", new("modtager af spor og målinger (OTLP)", "collector of traces and metrics (OTLP)")),
        new("Metrics:Open", new("/metrics uden nøgle (false)", "/metrics without a key (false)")),
        new("Log:Format", new("logens form (auto: tekst på en terminal)", "form of the log (auto: text on a terminal)")),
    ];
}
