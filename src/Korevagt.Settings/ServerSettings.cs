using System.Net;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;

namespace Korevagt.Settings;

/// <summary>Everything that can be set, checked.</summary>
public sealed record ServerSettings
{
    /// <summary>Where runs, scenarios, keys and the audit log live.</summary>
    public required StoreLocation Store { get; init; }

    /// <summary>Where it listens; at least one address.</summary>
    public required IReadOnlyList<ListenAddress> Listen { get; init; }

    /// <summary>Host names under which it is asked; everything else is refused (no DNS rebinding).</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>PEM files of the certificate and its key, where it speaks https itself.</summary>
    public CertificateFiles? Certificate { get; init; }

    /// <summary>
    /// Addresses of proxies whose word on the client's address and scheme is taken; empty where clients come themselves.
    /// </summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>The issuer of tokens, or null where only API keys let in.</summary>
    public OidcSettings? Oidc { get; init; }

    /// <summary>Limits of requests, bodies, connections and listeners.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>Where traces and metrics go, or null for nowhere.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether <c>/metrics</c> is open to everybody; else it takes an operator.</summary>
    public bool OpenMetrics { get; init; }

    /// <summary>How the log is written.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>Whether this process computes the runs of batches; else others on the same store do.</summary>
    public bool Works { get; init; } = true;

    /// <summary>How many blocks of replications it computes at a time.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>Settings file of the nightly re-evaluation whose schedule this server keeps, or null.</summary>
    public string? NightlyFile { get; init; }

    /// <summary>How many years of plans an optimisation may take, by role.</summary>
    public OptimisationBudgets Budgets { get; init; } = new();

    /// <summary>How many previews are computed at a time, and how many may wait.</summary>
    public PreviewSettings Previews { get; init; } = new();

    /// <summary>File with the key that seals bids until they are opened; null for one beside a SQLite store, made when it is needed.</summary>
    public string? SealKeyFile { get; init; }

    /// <summary>How long the store keeps what is finished, where this process works.</summary>
    public RetentionRules Retention { get; init; } = RetentionRules.Default;

    /// <summary>Whether it can be reached from other machines.</summary>
    public bool IsRemote => Listen.Any(address => !address.IsLoopback);
}
