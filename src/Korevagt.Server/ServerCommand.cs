using System.Collections;
using System.Net.Sockets;
using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Http.Access;
using Korevagt.Reports.Json;
using Korevagt.Settings;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Connections;
using NodaTime;

namespace Korevagt.Server;

/// <summary>The program: reads the settings, opens the store, sees to the doors and serves until it is stopped.</summary>
public static class ServerCommand
{
    /// <summary>Runs the program until it is stopped, or makes a key.</summary>
    /// <param name="arguments">
    /// Settings as <c>--Store=...</c>; or <c>new-key NAME ROLE</c> and settings, to make a key and end; or <c>--help</c> or
    /// <c>--version</c>, which start nothing and make no store.
    /// </param>
    /// <param name="output">Where a new key is shown, or what was asked for; nothing else goes there.</param>
    /// <param name="error">Where faults go, and the log.</param>
    /// <returns>0 after a stop, 1 where something is not there, 2 for faulty settings.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var language = ServerArguments.LanguageOf(arguments, Environment.GetEnvironmentVariables());
        var wanted = ServerArguments.Read(arguments, Environment.GetEnvironmentVariables());
        if (wanted is { Succeeded: true, Value.Told: { } told })
        {
            await output.WriteLineAsync(told);
            return ExitCode.Stopped;
        }

        var settings = wanted.Then(asked => SettingsOf([.. asked.Settings]));
        if (!settings.Succeeded)
        {
            return await TellAsync(settings.Faults, language, error);
        }

        try
        {
            await using var store = await RunStore.OpenAsync(
                settings.Value.Store, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
            return wanted.Value.Key is { } key
                ? await MakeKeyAsync(key, store, output)
                : await ServeAsync(settings.Value, store, language, output, error);
        }
        catch (Exception failure) when (failure is IOException or SocketException or CryptographicException or UnauthorizedAccessException)
        {
            // The store, a port that another program has or that is not for us, a certificate that is none.
            await error.WriteLineAsync(InOneLine(failure, settings.Value, language));
            return ExitCode.Failed;
        }
    }

    private static async Task<int> ServeAsync(
        ServerSettings settings, RunStore store, Language language, TextWriter output, TextWriter error)
    {
        await using var app = KorevagtServer.Build(settings, store, SystemClock.Instance);
        var first = await FrontDoor.PrepareAsync(settings, app.Services.GetRequiredService<ApiKeys>());
        if (!first.Succeeded)
        {
            return await TellAsync(first.Faults, language, error);
        }

        if (first.Value is { } made)
        {
            await output.WriteLineAsync(StartTexts.FirstKey(made.Text).In(language));
            await output.FlushAsync();
        }

        if (await FrontDoor.LinkAsync(settings, app.Services) is { } link)
        {
            // The port may be one that is free: known once it listens.
            app.Lifetime.ApplicationStarted.Register(() => output.WriteLine(StartTexts.SignInLink(app.Urls.First() + link).In(language)));
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

    private static string InOneLine(Exception failure, ServerSettings settings, Language language)
    {
        var addresses = string.Join(", ", settings.Listen);
        var message = string.Join(' ', failure.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return failure switch
        {
            IOException { InnerException: AddressInUseException } => StartTexts.PortTaken(addresses).In(language),
            SocketException => StartTexts.PortFailed(addresses, message.TrimEnd('.')).In(language),
            _ => message,
        };
    }

    private static async Task<int> TellAsync(IReadOnlyList<Fault> faults, Language language, TextWriter error)
    {
        foreach (var fault in faults)
        {
            await error.WriteLineAsync(fault.In(language));
        }

        return ExitCode.FaultySettings;
    }
}
