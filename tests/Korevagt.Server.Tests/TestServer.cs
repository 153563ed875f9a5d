using System.Net.Http.Headers;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Settings;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Korevagt.Server.Tests;

/// <summary>A real server on a free port of the loopback address, with a store of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly DirectoryInfo home;

    private TestServer(DirectoryInfo folder, WebApplication app, RunStore store, ShiftedClock clock, LogLines log)
    {
        (home, App, Store, Clock, Log) = (folder, app, store, clock, log);
        Address = new Uri(app.Urls.Single());
        Keys = app.Services.GetRequiredService<ApiKeys>();
    }

    public WebApplication App { get; }

    public RunStore Store { get; }

    public ShiftedClock Clock { get; }

    public LogLines Log { get; }

    public Uri Address { get; }

    public ApiKeys Keys { get; }

    /// <summary>The file of a store on SQLite.</summary>
    public string StoreFile => Path.Combine(home.FullName, "korevagt.db");

    /// <summary>Starts a server.</summary>
    /// <param name="settings">Settings without their section, such as <c>("Limits:Burst", "1")</c>.</param>
    /// <param name="postgres">Connection string of the store, or null for SQLite.</param>
    /// <param name="services">Further services.</param>
    /// <param name="more">Further operations.</param>
    public static async Task<TestServer> StartAsync(
        IEnumerable<(string Name, string Value)>? settings = null,
        string? postgres = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-server-");
        // Without the work beside the requests, unless a test asks for it.
        (string Name, string Value)[] usual =
            [("Store", postgres ?? Path.Combine(folder.FullName, "korevagt.db")), (
                "Urls", "http://127.0.0.1:0"), ("Log:Format", "json"), ("Work", "false"), ("Previews:Warm", "false")];
        var read = Settings(
            [.. settings ?? [], .. usual.Where(setting => settings?.Any(other => other.Name == setting.Name) != true)]);
        var clock = new ShiftedClock();
        var log = new LogLines();
        var store = await RunStore.OpenAsync(read.Store, clock, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        var app = KorevagtServer.Build(read, store, clock, collection =>
        {
            collection.AddLogging(logging => logging.ClearProviders().AddProvider(log));
            services?.Invoke(collection);
        });
        more?.Invoke(app);
        await app.StartAsync();
        return new TestServer(folder, app, store, clock, log);
    }

    /// <summary>Settings of which the test says that they are sound.</summary>
    public static ServerSettings Settings(IEnumerable<(string Name, string Value)> settings) =>
        SettingsReader.Read(Configuration(settings)).Value;

    public static IConfiguration Configuration(IEnumerable<(string Name, string Value)> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create($"Korevagt:{setting.Name}", (string?)setting.Value))).Build();

    /// <summary>A caller that shows a key or token, or nothing.</summary>
    public HttpClient Client(string? shown = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        if (shown is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", shown);
        }

        return client;
    }

    /// <summary>A caller with a key of a role.</summary>
    public async Task<HttpClient> ClientAsync(Role role, params Permission[] scopes) => Client(await KeyAsync(role, scopes));

    /// <summary>A new key.</summary>
    public async Task<string> KeyAsync(Role role, params Permission[] scopes) =>
        (await Keys.CreateAsync(new NewApiKey($"test {role}", role, scopes.Length == 0 ? null : scopes, null), Author.Program))
            .Text;

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await Store.DisposeAsync();
        home.Delete(recursive: true);
    }
}
