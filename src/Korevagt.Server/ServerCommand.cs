using System.Collections;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
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

    /// <summary>Runs the program until it is stopped, or makes a key.</summary>
    /// <param name="arguments">
    /// Settings as <c>--Store=...</c>; or <c>new-key NAME ROLE</c> and settings, to make a key and end.
    /// </param>
    /// <param name="output">Where a new key is shown; nothing else goes there.</param>
    /// <param name="error">Where faults go, and the log.</param>
    /// <returns>0 after a stop, 1 where something is not there, 2 for faulty settings.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var wanted = arguments is [NewKey, ..] ? KeyOf(arguments) : Outcome<NewApiKey?>.Success(null);
        var settings = wanted.Then(_ => SettingsOf(wanted.Value is null ? arguments : arguments[3..]));
        if (!settings.Succeeded)
        {
            return await TellAsync(settings.Faults, error);
        }

        try
        {
            await using var store = await RunStore.OpenAsync(
                settings.Value.Store, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
            return wanted.Value is { } key
                ? await MakeKeyAsync(key, store, output)
                : await ServeAsync(settings.Value, store, output, error);
        }
        catch (IOException failure)
        {
            // The store, or a port that another program has.
            await error.WriteLineAsync(failure.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task<int> ServeAsync(ServerSettings settings, RunStore store, TextWriter output, TextWriter error)
    {
        await using var app = KorevagtServer.Build(settings, store, SystemClock.Instance);
        var first = await FrontDoor.PrepareAsync(settings, app.Services.GetRequiredService<ApiKeys>());
        if (!first.Succeeded)
        {
            return await TellAsync(first.Faults, error);
        }

        if (first.Value is { } made)
        {
            await output.WriteLineAsync(
                $"Operator key, shown this once only:\n{made.Text}\nUse it as 'Authorization: Bearer <key>'.");
            await output.FlushAsync();
        }

        await app.RunAsync();
        return ExitCode.Stopped;
    }

    private static async Task<int> MakeKeyAsync(NewApiKey wanted, RunStore store, TextWriter output)
    {
        var made = await new ApiKeys(store).CreateAsync(wanted, Author.Program);
        await output.WriteLineAsync(made.Text);
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
            var told = (unreadable.InnerException ?? unreadable).Message;
            return new Fault(
                "settings", "",
                new($"kan ikke læses: {told}", told),
                new(
                    "appsettings.json i JSON og indstillinger skrevet som --Navn=værdi",
                    "appsettings.json in JSON, and options as --Name=value"));
        }
    }

    private static Outcome<NewApiKey?> KeyOf(string[] arguments) =>
        arguments.Length >= 3 && Enum.TryParse<Role>(arguments[2], ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? new NewApiKey(arguments[1], role, null, null)
            : new Fault(
                NewKey, "", "cannot be understood", "new-key NAME ROLE, where the role is reader, planner, tender or operator");

    private static async Task<int> TellAsync(IReadOnlyList<Fault> faults, TextWriter error)
    {
        foreach (var fault in faults)
        {
            await error.WriteLineAsync(fault.ToString());
        }

        return ExitCode.FaultySettings;
    }
}
