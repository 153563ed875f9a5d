using System.Net;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Korevagt.Settings;

/// <summary>Turns the configuration into settings, or lists everything that is wrong with it.</summary>
public static class SettingsReader
{
    private const string DefaultAddress = "http://127.0.0.1:5080";
    private const int LongestDays = 36_500;

    /// <summary>The names of all settings.</summary>
    public static IReadOnlySet<string> Known
    {
        get
        {
            var values = new SettingValues(new ConfigurationBuilder().Build());
            _ = Read(values);
            return values.Asked;
        }
    }

    /// <summary>Reads and checks all settings.</summary>
    /// <param name="configuration">What <see cref="SettingsSource"/> read, or any other that has the section.</param>
    /// <returns>The settings, or every fault with the name of its setting and what was expected.</returns>
    public static Outcome<ServerSettings> Read(IConfiguration configuration) =>
        Read(new SettingValues(configuration.GetSection(SettingsSource.Section)));

    private static Outcome<ServerSettings> Read(SettingValues values)
    {
        var store = StoreLocation.Parse(values.Text("Store") ?? StoreLocation.DefaultFile, SettingsSource.NameOf("Store"));
        values.Faults.AddRange(store.Faults);
        var listen = Listen(values);
        var certificate = Certificate(values, listen);
        var hosts = Hosts(values, listen);
        CheckDoors(values, listen);
        var proxies = Proxies(values);
        var oidc = Oidc(values);
        var limits = Limits(values);
        var otlp = values.Address("Otlp:Endpoint");
        var openMetrics = values.Flag("Metrics:Open");
        var logFormat = values.Choice("Log:Format", LogFormat.Auto);
        var works = values.Text("Work") is null || values.Flag("Work");
        var slots = values.Number("Slots", Environment.ProcessorCount, 1, 256);
        var nightly = values.Text("Nightly");
        if (nightly is not null && !File.Exists(nightly))
        {
            values.Wrong(
                "Nightly",
                new($"nævner '{nightly}', som ikke er en fil", $"names '{nightly}', which is no file"),
                new(
                    "indstillingerne for nattens genberegning, fx batches/nat.json",
                    "the settings of a nightly re-evaluation, such as batches/nat.json"));
        }
        else if (nightly is not null && !works)
        {
            values.Wrong(
                "Nightly",
                new("skal udføres af en proces, der beregner", "has to be done by a process that computes"),
                Text.Same("Korevagt:Work=true"));
        }

        var budgets = Budgets(values);
        var previews = Previews(values);
        var retention = Retention(values);
        var sealKey = values.Text("Tenders:SealKeyFile");
        values.FindUnknown();
        return values.Faults.Count > 0
            ? values.Faults
            : new ServerSettings
            {
                Store = store.Value,
                Listen = listen,
                Hosts = hosts,
                Certificate = certificate,
                Proxies = proxies,
                Oidc = oidc,
                Limits = limits,
                OtlpEndpoint = otlp,
                OpenMetrics = openMetrics,
                LogFormat = logFormat,
                Works = works,
                Slots = slots,
                NightlyFile = nightly,
                Budgets = budgets,
                Previews = previews,
                Retention = retention,
                SealKeyFile = sealKey,
            };
    }

    private static List<ListenAddress> Listen(SettingValues values)
    {
        List<ListenAddress> listen = [];
        foreach (var text in values.List("Urls").DefaultIfEmpty(DefaultAddress))
        {
            if (ListenAddress.Read(text) is { } address)
            {
                listen.Add(address);
            }
            else
            {
                values.Wrong(
                    "Urls", Names(text),
                    new(
                        "adresser som http://127.0.0.1:5080, adskilt af semikolon",
                        "addresses such as http://127.0.0.1:5080, separated by semicolons"));
            }
        }

        return listen;
    }

    private static CertificateFiles? Certificate(SettingValues values, List<ListenAddress> listen)
    {
        var (certificate, key) = (values.Text("Tls:Certificate"), values.Text("Tls:Key"));
        foreach (var (name, file) in new[] { ("Tls:Certificate", certificate), ("Tls:Key", key) })
        {
            if (file is not null && !File.Exists(file))
            {
                values.Wrong(
                    name,
                    new($"nævner '{file}', som ikke findes", $"names '{file}', which is not there"), new("en PEM-fil", "a PEM file"));
            }
            else if (file is null && (certificate ?? key) is not null)
            {
                values.Wrong(
                    name, Missing, new("en PEM-fil, da den anden af de to er sat", "a PEM file, as its companion is set"));
            }
        }

        if (certificate is null && listen.Exists(address => address.IsHttps))
        {
            values.Wrong(
                "Tls:Certificate", Missing,
                new("en PEM-fil, da Korevagt:Urls har en https-adresse", "a PEM file, as Korevagt:Urls has an https address"));
        }

        return certificate is not null && key is not null ? new CertificateFiles(certificate, key) : null;
    }

    private static IReadOnlyList<string> Hosts(SettingValues values, List<ListenAddress> listen)
    {
        var hosts = values.List("Hosts");
        foreach (var host in hosts)
        {
            if (Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown)
            {
                values.Wrong(
                    "Hosts", Names(host),
                    new(
                        "værtsnavne uden port, adskilt af semikolon og uden jokertegn",
                        "host names without port, separated by semicolons, and no patterns"));
            }
        }

        if (hosts.Count == 0 && listen.Exists(address => !address.IsLoopback))
        {
            values.Wrong(
                "Hosts", Missing,
                new("de navne, som andre maskiner kalder serveren ved", "the names under which other machines ask for this server"));
        }

        return [.. hosts, "localhost", "127.0.0.1", "[::1]"];
    }

    /// <summary>
    /// Other machines are let in only on purpose and never with keys in clear text. That somebody other than the automatic key
    /// can come in is checked by the server when the store is open.
    /// </summary>
    private static void CheckDoors(SettingValues values, List<ListenAddress> listen)
    {
        var (remote, plain) = (values.Flag("Access:AllowRemote"), values.Flag("Access:AllowPlainHttp"));
        if (listen.Find(address => !address.IsLoopback) is not { } open)
        {
            return;
        }

        if (!remote)
        {
            values.Wrong(
                "Urls",
                new(
                    $"lytter på {open.Address}, som andre maskiner kan nå",
                    $"listens on {open.Address}, which other machines reach"),
                new("127.0.0.1 eller Korevagt:Access:AllowRemote=true", "127.0.0.1, or Korevagt:Access:AllowRemote=true"));
        }

        if (!plain && listen.Exists(address => !address.IsLoopback && !address.IsHttps))
        {
            values.Wrong(
                "Urls",
                new(
                    "ville modtage nøgler og tokens fra andre maskiner i klartekst",
                    "would take keys and tokens from other machines in clear text"),
                new(
                    "https, eller Korevagt:Access:AllowPlainHttp=true, hvor en proxy foran taler TLS",
                    "https, or Korevagt:Access:AllowPlainHttp=true where a proxy in front speaks TLS"));
        }
    }

    private static List<IPAddress> Proxies(SettingValues values)
    {
        List<IPAddress> proxies = [];
        foreach (var text in values.List("Access:Proxies"))
        {
            if (IPAddress.TryParse(text, out var address))
            {
                proxies.Add(address);
            }
            else
            {
                values.Wrong(
                    "Access:Proxies", Names(text), new("IP-adresser, adskilt af semikolon", "IP addresses, separated by semicolons"));
            }
        }

        return proxies;
    }

    private static OidcSettings? Oidc(SettingValues values)
    {
        var issuer = values.Address("Oidc:Issuer");
        var (audience, claim, prefix) = (
            values.Text("Oidc:Audience"), values.Text("Oidc:RoleClaim"), values.Text("Oidc:RolePrefix"));
        var (client, secret) = (values.Text("Oidc:ClientId"), values.Text("Oidc:ClientSecret"));
        if (issuer is null)
        {
            if ((audience ?? claim ?? prefix ?? client ?? secret) is not null && values.Text("Oidc:Issuer") is null)
            {
                values.Wrong(
                    "Oidc:Issuer", Missing,
                    new(
                        "udstederen af tokens, da andre indstillinger i Korevagt:Oidc er sat",
                        "the issuer of the tokens, as other settings of Korevagt:Oidc are there"));
            }

            return null;
        }

        if (issuer.Scheme != "https" && !(IPAddress.TryParse(issuer.Host, out var address) && IPAddress.IsLoopback(address))
            && issuer.Host != "localhost")
        {
            values.Wrong(
                "Oidc:Issuer",
                new("er ikke https", "is not https"),
                new(
                    "https: den, der ændrer udstederens nøgler undervejs, lukker sig selv ind",
                    "https: whoever changes its keys on the way lets himself in"));
        }

        if (audience is null)
        {
            values.Wrong(
                "Oidc:Audience",
                Missing,
                new(
                    "det, der står i \"aud\" i tokens til denne server: tokens til andre må ikke give adgang",
                    "what stands in \"aud\" of tokens for this server: tokens for others must not let in"));
        }

        if (secret is not null && client is null)
        {
            values.Wrong(
                "Oidc:ClientId",
                Missing,
                new("det navn, udstederen kender serveren ved, når Oidc:ClientSecret er sat", "as what the issuer knows the server, as Oidc:ClientSecret is set"));
        }

        return new OidcSettings(values.Text("Oidc:Issuer")!, audience ?? "", claim ?? "roles", prefix ?? "", client, secret);
    }

    private static Text Missing { get; } = new("mangler", "is missing");

    private static Text Names(string value) => new($"nævner '{value}'", $"names '{value}'");

    private static RetentionRules Retention(SettingValues values)
    {
        var blocks = values.Number("Retention:BlockDays", (int)RetentionRules.Default.KeepBlocks.TotalDays, 1, LongestDays);
        return new RetentionRules(
            Duration.FromDays(blocks),
            values.Text("Retention:BatchDays") is null
                ? null
                : Duration.FromDays(values.Number("Retention:BatchDays", LongestDays, 1, LongestDays)),
            Duration.FromDays(values.Number("Retention:DraftDays", (int)RetentionRules.Default.KeepDrafts!.Value.TotalDays, 1, LongestDays)));
    }

    private static OptimisationBudgets Budgets(SettingValues values)
    {
        var usual = new OptimisationBudgets();
        return new OptimisationBudgets
        {
            Planner = values.Number("Optimise:PlannerYears", usual.Planner, 1, 100_000_000),
            Operator = values.Number("Optimise:OperatorYears", usual.Operator, 1, 100_000_000),
        };
    }

    private static PreviewSettings Previews(SettingValues values)
    {
        var usual = new PreviewSettings();
        return new PreviewSettings
        {
            AtOnce = values.Number("Previews:AtOnce", usual.AtOnce, 1, 256),
            Waiting = values.Number("Previews:Waiting", usual.Waiting, 0, 10_000),
            Warm = values.Text("Previews:Warm") is null ? usual.Warm : values.Flag("Previews:Warm"),
        };
    }

    private static LimitSettings Limits(SettingValues values)
    {
        var usual = new LimitSettings();
        return new LimitSettings
        {
            BodyBytes = values.Number("Limits:BodyBytes", usual.BodyBytes, 1_024, 64 * 1024 * 1024),
            UploadBytes = values.Number("Limits:UploadBytes", usual.UploadBytes, 1_024, int.MaxValue),
            SlowestBytesPerSecond = values.Number("Limits:SlowestBytesPerSecond", usual.SlowestBytesPerSecond, 1, 1_000_000),
            RequestsPerSecond = values.Number("Limits:RequestsPerSecond", usual.RequestsPerSecond, 1, 1_000_000),
            Burst = values.Number("Limits:Burst", usual.Burst, 1, 1_000_000),
            FailedLoginsPerMinute = values.Number("Limits:FailedLoginsPerMinute", usual.FailedLoginsPerMinute, 1, 1_000_000),
            Connections = values.Number("Limits:Connections", usual.Connections, 1, 1_000_000),
            RequestSeconds = values.Number("Limits:RequestSeconds", usual.RequestSeconds, 1, 100),
            StopSeconds = values.Number("Limits:StopSeconds", usual.StopSeconds, 1, 600),
            Listeners = values.Number("Limits:Listeners", usual.Listeners, 1, 1_000_000),
            HeartbeatSeconds = values.Number("Limits:HeartbeatSeconds", usual.HeartbeatSeconds, 1, 600),
        };
    }
}
