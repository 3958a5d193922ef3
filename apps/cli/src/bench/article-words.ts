/** What the made-up articles are written with: words of a support knowledge base, most of them joined to compounds. */

export const things =
  `Backup Bandlaufwerk Benutzer Datenbank Datei Dienst Domänen Drucker Archiv Festplatten Firewall Freigabe Gateway
Geräte Gruppen Hardware Hypervisor Index Kalender Kennwort Kommando Konto Kunden Laufwerk Leitungs Lizenz Mandanten Medienpool
Meldungs Migrations Monitoring Netzwerk Notfall Ordner Partitions Patch Postfach Proxy Prüfsummen Quell Rechte Replikations Router
Rücksicherungs Schlüssel Schnittstellen Server Sicherungs Sitzungs Snapshot Speicher Spiegel Switch Tabellen Telefon Treiber
Tunnel Überwachungs Umgebungs Verbindungs Verzeichnis Volumen Warteschlangen Web Zeitplan Zertifikats Ziel Zonen Zugangs`.split(
    /\s+/,
  );

export const matters =
  `Abbruch Abfrage Abgleich Ablauf Abrechnung Adresse Aktualisierung Analyse Anbindung Anmeldung Anzeige Assistent
Auslastung Auswahl Auswertung Bericht Bereinigung Bestätigung Diagnose Drosselung Durchsatz Einrichtung Einstellung Engpass
Erkennung Erweiterung Fehler Freischaltung Grenze Größe Hinweis Kennung Konfiguration Kontrolle Kopie Löschung Meldung Modul
Neustart Optimierung Protokoll Prüfung Regel Reparatur Rotation Sperre Start Status Stillstand Suche Synchronisierung Umstellung
Umzug Verlängerung Verlust Verschlüsselung Verteilung Verwaltung Verzögerung Vorlage Warnung Wartung Wechsel Wiederherstellung
Zähler Zugriff Zuordnung Zuweisung`.split(/\s+/);

export const doings =
  `anlegen anpassen aktivieren aufrufen auslesen austauschen beheben bereinigen bestätigen einrichten entfernen
erneuern ersetzen erweitern freigeben kontrollieren kopieren löschen messen nachholen neu starten planen prüfen reparieren
sichern sperren testen übernehmen umstellen verlängern verschieben verteilen wiederherstellen zurücksetzen zuweisen`
    .split(/\n|\s(?!starten)/)
    .map((word) => word.trim());

export const qualities =
  `abgelaufene aktuelle alte automatische beschädigte blockierte dauerhafte defekte doppelte eigene entfernte fehlende
fehlgeschlagene gemeinsame geplante gesperrte getrennte große häufige interne langsame leere lokale manuelle neue nächtliche
parallele plötzliche regelmäßige sporadische ungültige unvollständige veraltete verschlüsselte volle wöchentliche zentrale
zusätzliche zeitweise unerwartete`.split(/\s+/);

export const sentences = [
  'Öffnen Sie die {1} und rufen Sie dort {2} auf.',
  'Häufig ist eine {q} {1} die Ursache, seltener die {2}.',
  'Prüfen Sie zuerst, ob {1} und {2} zusammenpassen.',
  'Seit Version {v} wird die {1} bei jedem Start neu gelesen.',
  'Erscheint die Meldung {e}, so ist die {1} gesperrt.',
  'Der Dienst schreibt jede {1} in das Protokoll unter /var/log/{f}.log.',
  'Warten Sie, bis die {1} beendet ist, bevor Sie die {2} {d}.',
  'Bei mehreren Standorten gilt die {1} für jeden Standort getrennt.',
  'Eine {q} {1} lässt sich nicht {d}, solange die {2} läuft.',
  'Notieren Sie vorher die {1}: Sie brauchen sie für die {2}.',
  'Danach zeigt die {1} den Stand der letzten Nacht.',
  'Hilft das nicht, senden Sie uns {1}, {2} und die Meldung {e}.',
  'Ohne {1} bleibt die {2} auf dem Wert von Version {v}.',
  'Wer die {1} nicht sehen darf, bittet die Verwaltung um Rechte für {2}.',
] as const;

export const files = [
  'agent',
  'backup',
  'catalog',
  'daemon',
  'gateway',
  'mail',
  'media',
  'replica',
  'scheduler',
  'session',
  'tape',
  'web',
];
