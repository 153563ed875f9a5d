using System.Collections;
using Microsoft.Extensions.Configuration;

namespace Korevagt.Settings.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void WithoutAnySettings_ItListensOnTheLoopbackAddress_AndStoresInAFile()
    {
        var settings = SettingsReader.Read(Configured([])).Value;
        Assert.Equal(
            ("127.0.0.1", 5080, false),
            (settings.Listen.Single().Address.ToString(), settings.Listen.Single().Port, settings.Listen.Single().IsHttps));
        Assert.False(settings.IsRemote);
        Assert.False(settings.Store.IsPostgres);
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], settings.Hosts);
    }

    [Fact]
    public void AllFaults_AreListed_EachWithItsSettingAndWhatWasExpected()
    {
        var read = SettingsReader.Read(Configured(
        [
            ("Store", "postgresql:///"), ("Urls", "ftp://x;127.0.0.1"), ("Limits:Burst", "0"), ("Limits:BodyBytes", "a lot"),
            ("Log:Format", "xml"),
            ("Oidc:Issuer", "http://login.example"), ("Otlp:Endpoint", "collector"), ("Tls:Certificate", "nowhere.pem"),
            ("Limit:Burst", "5"), ("Access:AllowRemote", "yes"), ("Retention:BlockDays", "0"),
        ]));
        Assert.Equal(
            [
                "Korevagt:Store", "Korevagt:Urls", "Korevagt:Urls", "Korevagt:Tls:Certificate", "Korevagt:Tls:Key",
                "Korevagt:Access:AllowRemote", "Korevagt:Oidc:Issuer",
                "Korevagt:Oidc:Audience", "Korevagt:Limits:BodyBytes", "Korevagt:Limits:Burst", "Korevagt:Otlp:Endpoint",
                "Korevagt:Log:Format", "Korevagt:Retention:BlockDays", "Korevagt:Limit:Burst",
            ],
            read.Faults.Select(fault => fault.File));
        Assert.All(read.Faults, fault => Assert.NotEmpty(fault.Expected?.English!));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.1:5080")]
    public void OtherMachines_AreLetInOnPurposeOnly(string addresses)
    {
        var read = SettingsReader.Read(Configured([("Urls", addresses)]));
        Assert.Contains(read.Faults, fault => fault.Expected!.Value.English.Contains("AllowRemote=true", StringComparison.Ordinal));
        Assert.Contains(read.Faults, fault => fault.Expected!.Value.English.Contains("AllowPlainHttp=true", StringComparison.Ordinal));
        Assert.Contains(read.Faults, fault => fault.File == "Korevagt:Hosts");
        Assert.True(SettingsReader.Read(Configured(
            [("Urls", addresses), ("Access:AllowRemote", "true"), ("Access:AllowPlainHttp", "true"), ("Hosts", "plan.example")]))
                .Succeeded);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("*.example")]
    [InlineData("plan.example:5080")]
    [InlineData("http://plan.example")]
    public void AHost_IsAName(string host) =>
        Assert.Equal("Korevagt:Hosts", SettingsReader.Read(Configured([("Hosts", host)])).Faults.Single().File);

    [Fact]
    public void AMisspeltVariable_IsAFault_AndAnothersIsNot()
    {
        var read = SettingsReader.Read(
            SettingsSource.Read([], new Hashtable { ["KOREVAGT_OIDC__ISUER"] = "x", ["KOREVAGT_DB_PASSWORD"] = "hunter2" }));
        Assert.Equal("Korevagt:OIDC:ISUER", read.Faults.Single().File);
    }

    [Fact]
    public void EverySetting_CanBeSetInTheEnvironment()
    {
        var read = SettingsReader.Read(SettingsSource.Read(
            [], new Hashtable { ["KOREVAGT_WORK"] = "false", ["KOREVAGT_SLOTS"] = "3", ["KOREVAGT_RETENTION__BLOCKDAYS"] = "7", ["KOREVAGT_METRICS__OPEN"] = "true" }))
                .Value;
        Assert.Equal((false, 3, 7.0, true), (read.Works, read.Slots, read.Retention.KeepBlocks.TotalDays, read.OpenMetrics));
        var faulty = SettingsReader.Read(SettingsSource.Read([], new Hashtable { ["KOREVAGT_NIGHTLY"] = "nowhere.json" }));
        Assert.Equal("Korevagt:Nightly", faulty.Faults.Single().File);
    }

    [Fact]
    public void TheCommandLine_StandsOverTheEnvironment()
    {
        var read = SettingsReader.Read(SettingsSource.Read(
            ["--Limits:Burst=7", "--Korevagt:Limits:Connections", "9"],
            new Hashtable { ["KOREVAGT_LIMITS__BURST"] = "5", ["KOREVAGT_LIMITS__BODYBYTES"] = "2048", ["PATH"] = "/bin" }))
                .Value;
        Assert.Equal((7, 9, 2048), (read.Limits.Burst, read.Limits.Connections, read.Limits.BodyBytes));
    }

    [Fact]
    public void TheHelp_AndTheDocumentation_NameEverySettingAndNoOther()
    {
        var known = SettingsReader.Known.Where(name => !name.Contains("Urls:", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(known, HelpTexts.Settings.Select(setting => setting.Name).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "server.md"));
        Assert.All(HelpTexts.Settings, setting => Assert.Contains($"`{setting.Name}`", page, StringComparison.Ordinal));
    }

    private static IConfiguration Configured(IEnumerable<(string Name, string Value)> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(SettingsSource.NameOf(setting.Name), (string?)setting.Value)))
        .Build();
}
