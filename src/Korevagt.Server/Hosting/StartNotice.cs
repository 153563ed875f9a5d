using Korevagt.Server.Documentation;
using Korevagt.Settings;
using Korevagt.Store;

namespace Korevagt.Server.Hosting;

/// <summary>
/// Tells, once the server listens, where a person finds it and where it stores: the whole path, for the folder it was started in
/// is not always the one that was meant. Until then a failure is told by whoever starts it, in one line.
/// </summary>
internal sealed class StartNotice
{
    /// <summary>Whether the server has begun to listen.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>Tells it when the server listens.</summary>
    public void TellOf(WebApplication app, ServerSettings settings)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            HasStarted = true;
            var log = app.Services.GetRequiredService<ILogger<StartNotice>>();
            if (log.IsEnabled(LogLevel.Information))
            {
                log.LogInformation(
                    "the interface is shown at {Page}, the store is {Store}",
                    app.Urls.FirstOrDefault() + DocumentationHosting.PagePath, settings.Store.FullName);
            }
        });
    }
}
