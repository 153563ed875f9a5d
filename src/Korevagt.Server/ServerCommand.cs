using System.Collections;
using Korevagt.Domain.Faults;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Server.Access;
using Korevagt.Server.Settings;
using Korevagt.Store;
using Korevagt.Store.Access;
using NodaTime;

namespace Korevagt.Server;

/// <summary>The program: reads the settings, opens the store, sees to the doors and serves until it is stopped.</summary>
public static class ServerCommand
{
    private const string NewKey = "new-key";

    /// <summary>Runs.</summary>
    /// <param name="arguments">Settings as <c>--Store=...</c>; or <c>new-key NAME ROLE</c> and settings, to make a key and end.</param>
    /// <param name="output">Where a new key is shown; nothing else goes there.</param>
    /// <param name="error">Where faults go, and the log.</param>
    /// <returns>0 after a stop, 1 where something is not there, 2 for faulty settings.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var wanted = arguments is [NewKey, ..] ? KeyOf(arguments) : Outcome<NewApiKey?>.Success(null);
        var settings = wanted.Then(_ => SettingsOf(wanted.Value is null ? arguments : arguments[3..]));
        if (!settings.Succeeded)
        {
            return await TellAsync(settings.Faults, error).ConfigureAwait(false);
        }

        try
        {
            var store = await RunStore.OpenAsync(settings.Value.Store, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)).ConfigureAwait(false);
            await using var closing = store.ConfigureAwait(false);
            return wanted.Value is { } key
                ? await MakeKeyAsync(key, store, output).ConfigureAwait(false)
                : await ServeAsync(settings.Value, store, output, error).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            // The store, or a port that another program has.
            await error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return ExitCode.Failed;
        }
    }

    private static async Task<int> ServeAsync(ServerSettings settings, RunStore store, TextWriter output, TextWriter error)
    {
        var app = KorevagtServer.Build(settings, store, SystemClock.Instance);
        await using var ending = app.ConfigureAwait(false);
        var first = await FrontDoor.PrepareAsync(settings, app.Services.GetRequiredService<ApiKeys>()).ConfigureAwait(false);
        if (!first.Succeeded)
        {
            return await TellAsync(first.Faults, error).ConfigureAwait(false);
        }

        if (first.Value is { } made)
        {
            await output.WriteLineAsync(
                $"Operator key, shown this once only:\n{made.Text}\nUse it as 'Authorization: Bearer <key>'.").ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
        }

        await app.RunAsync().ConfigureAwait(false);
        return ExitCode.Stopped;
    }

    private static async Task<int> MakeKeyAsync(NewApiKey wanted, RunStore store, TextWriter output)
    {
        var made = await new ApiKeys(store).CreateAsync(wanted, Author.Program).ConfigureAwait(false);
        await output.WriteLineAsync(made.Text).ConfigureAwait(false);
        return ExitCode.Stopped;
    }

    private static Outcome<ServerSettings> SettingsOf(string[] arguments)
    {
        try
        {
            return SettingsReader.Read(SettingsSource.Read(arguments, Environment.GetEnvironmentVariables() as IDictionary));
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidDataException)
        {
            return new Fault("settings", "", (unreadable.InnerException ?? unreadable).Message, "appsettings.json in JSON, and options as --Name=value");
        }
    }

    private static Outcome<NewApiKey?> KeyOf(string[] arguments) =>
        arguments.Length >= 3 && Enum.TryParse<Role>(arguments[2], ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? new NewApiKey(arguments[1], role, null, null)
            : new Fault(NewKey, "", "cannot be understood", "new-key NAME ROLE, where the role is reader, planner, tender or operator");

    private static async Task<int> TellAsync(IReadOnlyList<Fault> faults, TextWriter error)
    {
        foreach (var fault in faults)
        {
            await error.WriteLineAsync(fault.ToString()).ConfigureAwait(false);
        }

        return ExitCode.FaultySettings;
    }
}
